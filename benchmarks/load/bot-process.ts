/** The compiled program as a bot of the double, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** In megabytes, right after a collection: what the program holds, and all that the system gave it. */
export interface Memory {
  readonly held: number;
  readonly resident: number;
}

export interface BotProcess {
  readonly pid: number;
  readonly memory: () => Promise<Memory>;
  /** Nothing while it runs. */
  readonly exitCode: () => number | null;
  /** The same as `work`; rejects when the process ends before it. */
  readonly while: <T>(work: Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

const USAGE = z.object({ heapUsed: z.number(), external: z.number(), rss: z.number() });
/** What is loaded before the program, and in its threads, which have no channel: it tells its memory when it is asked. */
const TELLS_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('message', () => { gc(); process.send(process.memoryUsage()); }); process.channel?.unref();",
)}`;

/** Starts it with an empty folder for what it keeps, and nothing of this machine's own settings but those given. */
export async function startBotProcess(
  apiUrl: string,
  encoder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-load-'));
  const child = spawn(process.execPath, ['--expose-gc', '--import', TELLS_MEMORY, 'dist/src/main.js'], {
    env: {
      DISCORD_TOKEN: 'a-token',
      DISCORD_API_URL: apiUrl,
      DATA_DIR: directory,
      ENCODER: encoder,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async memory() {
      child.send('memory');
      const [usage] = await once(child, 'message');
      const { heapUsed, external, rss } = USAGE.parse(usage);
      return { held: (heapUsed + external) / 1e6, resident: rss / 1e6 };
    },
    exitCode: () => child.exitCode,
    while: (work) =>
      Promise.race([
        work,
        ended.then(([code]) => {
          throw new Error(`The bot ended with ${String(code)} while it was measured.`);
        }),
      ]),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
