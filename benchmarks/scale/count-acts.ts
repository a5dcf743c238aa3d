/** What each act costs PostgreSQL: the compiled bot, a real server, and its own counters before and after. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Double, startDouble } from '../../tests/support/discord/double.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { startBotProcess } from '../load/bot-process.ts';
import { ACTING_SERVERS, type Act, acts } from './acts.ts';
import { type Counts, checkpoint, countsOf, logBytesOf, logWholePages } from './postgres-counts.ts';

/** A mean of so many times; `logBytes` are those of the changes alone. */
export interface ActCost extends Counts {
  readonly act: string;
  /** Bytes of log where each time is the first since a checkpoint: pages are then written as a whole. */
  readonly coldLogBytes: number;
}

/** At the start the bot looks for people who left. */
const SETTLE_MS = 4000;
const COLD_TIMES = 3;
const PASSAGES = 40;
const ARTICLE = [
  'A made-up article',
  ...Array.from(
    { length: PASSAGES },
    (_, at) =>
      `Passage ${at} of it says that the mayor of town ${at} opened bridge ${at} in spring. ${'It is long. '.repeat(20)}`,
  ),
].join('\n\n');

/** Plays each act so often and gives what PostgreSQL counted; `only` names the acts that are wanted. */
export async function countActs(
  times: number,
  only: (act: string) => boolean = () => true,
): Promise<readonly ActCost[]> {
  const postgres = await startPostgres();
  const address = await postgres.makeDatabase();
  const files = createServer((_, response) => response.end(ARTICLE)).listen(0, '127.0.0.1');
  await once(files, 'listening');
  const place = files.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const attached = { name: 'article.txt', size: ARTICLE.length, url: `http://127.0.0.1:${port}/article.txt` };
  const double = await startDouble({ guildIds: ACTING_SERVERS });
  const bot = await startBotProcess(double.apiUrl, 'off', { DATABASE_URL: address, LOG_LEVEL: 'error' });
  await bot.while(double.settled(() => double.requests.some(({ path }) => path.includes('/commands'))));
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

  try {
    const costs: ActCost[] = [];
    for (const act of acts(attached).filter(({ name }) => only(name)))
      costs.push(await bot.while(costOf(act, double, address, times)));
    if (double.verdicts.length > 0) throw new Error(`Discord would refuse: ${double.verdicts.join(' ')}`);
    return costs;
  } finally {
    await bot.stop();
    await double.stop();
    files.close();
    await postgres.remove();
  }
}

async function costOf({ name, prepare, play }: Act, double: Double, address: string, times: number): Promise<ActCost> {
  await prepare?.(double);
  await play(double, 0);
  let at = 0;
  const playTimes = async (count: number): Promise<void> => {
    for (let time = 0; time < count; time += 1) {
      at += 1;
      await play(double, at);
    }
  };
  await logWholePages(address, false);
  const start = await countsOf(address);
  await playTimes(times);
  const middle = await countsOf(address);
  await playTimes(2 * times);
  const end = await countsOf(address);
  await logWholePages(address, true);
  let coldLogBytes = 0;
  for (let time = 0; time < COLD_TIMES; time += 1) {
    await checkpoint(address);
    const logged = await logBytesOf(address);
    await playTimes(1);
    coldLogBytes += ((await logBytesOf(address)) - logged) / COLD_TIMES;
  }
  return { act: name, ...meanOf(start, middle, end, times), coldLogBytes };
}

/** What counting and connecting anew cost is in both spans alike, and in their difference no more. */
function meanOf(start: Counts, middle: Counts, end: Counts, times: number): Counts {
  const mean = (of: keyof Counts): number => (end[of] - middle[of] - (middle[of] - start[of])) / times;
  return {
    transactions: mean('transactions'),
    inserted: mean('inserted'),
    updated: mean('updated'),
    updatedInPlace: mean('updatedInPlace'),
    deleted: mean('deleted'),
    logBytes: mean('logBytes'),
  };
}
