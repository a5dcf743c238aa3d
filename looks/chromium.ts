/** A page in Debian's Chromium: what can be measured there, and pictures of it. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const PROGRAM = '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** The whole page is written to standard output. */
const MAX_OUTPUT = 50_000_000;
const GIVE_UP_AFTER_MS = 60_000;

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
const MEASURED = z.object({ findings: z.array(z.string()), height: z.number() });
export type Measured = z.infer<typeof MEASURED>;

export const hasChromium = existsSync(PROGRAM);

/** What is wrong with the page in a window so many pixels wide, as sentences, and how high it is. */
export async function measure(html: string, width: number): Promise<Measured> {
  const measuring = html.replace('</html>', `<script>${MEASURE}</script></html>`);
  const dump = await browse(measuring, ['--dump-dom', `--window-size=${width},1000`]);
  const [, json = '{}'] = /<pre id="measured"[^>]*>(.*?)<\/pre>/s.exec(dump) ?? [];
  return MEASURED.parse(JSON.parse(plain(json)));
}

/** Writes a picture of the whole page as a PNG. */
export async function photograph(html: string, width: number, file: string): Promise<void> {
  const { height } = await measure(html, width);
  await browse(html, [`--screenshot=${file}`, `--window-size=${width},${height}`]);
}

/** Opens the page with a profile of its own, and gives what the browser prints. */
async function browse(html: string, flags: readonly string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-page-'));
  try {
    const file = join(directory, 'page.html');
    await writeFile(file, html);
    const { stdout } = await promisify(execFile)(
      PROGRAM,
      [...FLAGS, `--user-data-dir=${join(directory, 'profile')}`, ...flags, pathToFileURL(file).href],
      { maxBuffer: MAX_OUTPUT, timeout: GIVE_UP_AFTER_MS },
    );
    return stdout;
  } finally {
    // It may still be writing into its profile when it has ended.
    await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00A0').replaceAll('&amp;', '&');
}
