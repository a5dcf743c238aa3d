/**
 * The program as a bot under load, through the double of Discord: how soon the first response to an interaction comes,
 * and what the process takes of memory meanwhile.
 *
 *     npm run load -- [--interactions 1000] [--rate 100] [--encoder off]
 */
import { parseArgs } from 'node:util';
import { type Double, startDouble } from '../../tests/support/discord/double.ts';
import { type BotProcess, type Memory, startBotProcess } from './bot-process.ts';
import { percentile } from './percentile.ts';
import { interactionAt } from './traffic.ts';

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
const LAST_ANSWERS_MS = 10_000;

const sentAt = new Map<string, number>();
const waited: number[] = [];
const statuses = new Map<string, number>();
const double = await startDouble({
  onRequest: ({ path, status }) => {
    const id = /^\/interactions\/(\d+)\//.exec(path)?.[1];
    const started = id === undefined ? undefined : sentAt.get(id);
    if (id === undefined || started === undefined) return;
    sentAt.delete(id);
    waited.push(performance.now() - started);
    statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
  },
});
const bot = await startBotProcess(double.apiUrl, values.encoder);
await double.settled(() => double.requests.some(({ path }) => path.endsWith('/commands?with_localizations=true')));

await send(0, WARM_UP);
waited.length = 0;
statuses.clear();
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

/** So many interactions from number `first` on, evenly over their time; resolves when each has its first response. */
async function send(first: number, count: number): Promise<void> {
  const begun = performance.now();
  for (let at = 0; at < count; at += 1) {
    const due = begun + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    const { id, data } = interactionAt(first + at);
    sentAt.set(id, performance.now());
    double.gateway.dispatch('INTERACTION_CREATE', data);
  }
  const until = performance.now() + LAST_ANSWERS_MS;
  while (sentAt.size > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
}

function report({ verdicts }: Double, { exitCode }: BotProcess): void {
  const ms = (part: number): string => `${percentile(waited, part).toFixed(0)} ms`;
  console.log(
    `${waited.length} interactions in ${seconds.toFixed(1)} s, ${values.encoder === 'off' ? 'words' : 'meaning'}`,
  );
  console.log(`first response: p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}, longest ${ms(1)}`);
  console.log(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}; without an answer: ${sentAt.size}`);
  const sizes = (of: keyof Memory): string => memory.map((each) => each[of].toFixed(0)).join(' ');
  console.log(`memory held, MB, at each tenth of the way: ${sizes('held')}; resident: ${sizes('resident')}`);
  console.log(
    `requests that Discord would refuse: ${verdicts.length}; process ${exitCode() === null ? 'well' : 'ended'}`,
  );
  if (sentAt.size > 0 || verdicts.length > 0 || exitCode() !== null) process.exitCode = 1;
}
