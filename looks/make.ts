/**
 * Plays every scene, writes docs/looks.html, and says what is wrong with it: `npm run looks`. With
 * `-- --screenshots DIRECTORY` it also writes a picture of each act, dark and light, on a desktop and on a phone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ACTS } from './acts.ts';
import { hasChromium, measure, photograph } from './chromium.ts';
import { marksIn } from './marks.ts';
import { pageHtml, WIDTHS } from './page.ts';
import { type PlayedAct, playAll } from './scene.ts';
import { openStage } from './stage.ts';

const PAGE = 'docs/looks.html';
/** Both columns side by side. */
const WINDOW = 1240;
const MARGIN = 32;

const { values } = parseArgs({ options: { screenshots: { type: 'string' } } });
const stage = await openStage();
const acts = await playAll(ACTS, stage);
await stage.close();
await writeFile(PAGE, pageHtml(acts));
const findings = [...stage.verdicts, ...marksIn(acts), ...(await measured(acts))];
for (const finding of findings) console.log(finding);
if (!hasChromium) console.log('Chromium is not installed, so widths and contrast were not looked at.');
if (values.screenshots !== undefined) await photographAll(acts, values.screenshots);
console.log(`${PAGE}: ${findings.length === 0 ? 'nothing is wrong with it' : `${findings.length} things to mend`}`);
process.exitCode = findings.length === 0 ? 0 : 1;

async function measured(all: readonly PlayedAct[]): Promise<readonly string[]> {
  if (!hasChromium) return [];
  const [dark, light] = [await measure(pageHtml(all), WINDOW), await measure(pageHtml(all, { isLight: true }), WINDOW)];
  return [...dark.findings, ...light.findings.map((finding) => `light ${finding}`)];
}

/** One after the other: each is a browser of its own. */
async function photographAll(all: readonly PlayedAct[], directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [at, act] of all.entries()) {
    for (const width of ['wide', 'phone'] as const) {
      for (const isLight of [false, true]) {
        const file = join(directory, `${at + 1}-${width}-${isLight ? 'light' : 'dark'}.png`);
        await photograph(pageHtml([act], { isLight, widths: [width] }), WIDTHS[width] + MARGIN, file);
      }
    }
  }
}
