/**
 * The program as a bot under load, through the double of Discord: how soon the first response to an interaction comes,
 * and what the process takes of memory meanwhile.
 *
 *     npm run load -- [--interactions 1000] [--rate 100] [--encoder off]
 */
import { parseArgs } from 'node:util';
import type { Double } from '../../tests/support/discord/double.ts';
import { type BotProcess, type Memory, startBotProcess } from './bot-process.ts';
import { percentile } from './percentile.ts';
import { EVENING } from './traffic.ts';
import { startWatchedDouble } from './watched-double.ts';

const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '100' },
    encoder: { type: 'string', default: '' },
  },
});
const total = Number(values.interactions);
const perSecond = Number(values.rate);
/** The first of them meet a program that still compiles itself. */
const WARM_UP = 200;
const SAMPLES = 10;

const watched = await startWatchedDouble(EVENING);
const { double, waited, statuses } = watched;
const send = (first: number, count: number): Promise<void> => watched.send(first, count, perSecond);
const bot = await startBotProcess(double.apiUrl, values.encoder);
await bot.while(
  double.settled(() => double.requests.some(({ path }) => path.endsWith('/commands?with_localizations=true'))),
);

await send(0, WARM_UP);
watched.forget();
const memory: Memory[] = [await bot.memory()];
const started = performance.now();
for (let part = 0; part < SAMPLES; part += 1) {
  await send(WARM_UP + Math.round((part * total) / SAMPLES), Math.round(total / SAMPLES));
  memory.push(await bot.memory());
}
const seconds = (performance.now() - started) / 1000;
report(double, bot);
await bot.stop();
await double.stop();

function report({ verdicts }: Double, { exitCode }: BotProcess): void {
  const ms = (part: number): string => `${percentile(waited, part).toFixed(0)} ms`;
  console.log(
    `${waited.length} interactions in ${seconds.toFixed(1)} s, ${values.encoder === 'off' ? 'words' : 'meaning'}`,
  );
  console.log(`first response: p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}, longest ${ms(1)}`);
  console.log(
    `answers by status: ${JSON.stringify(Object.fromEntries(statuses))}; without an answer: ${watched.unanswered()}`,
  );
  const sizes = (of: keyof Memory): string => memory.map((each) => each[of].toFixed(0)).join(' ');
  console.log(`memory held, MB, at each tenth of the way: ${sizes('held')}; resident: ${sizes('resident')}`);
  console.log(
    `requests that Discord would refuse: ${verdicts.length}; process ${exitCode() === null ? 'well' : 'ended'}`,
  );
  if (watched.unanswered() > 0 || verdicts.length > 0 || exitCode() !== null) process.exitCode = 1;
}
