/**
 * What one process, one more shard and PostgreSQL carry, measured on the compiled bot, and written into docs/scaling.md
 * with `--write`.
 *
 *     npm run scale -- [--parts hold,pace,shards,acts,kept,writes] [--servers 1,100,1000,2500] [--interactions 1000]
 *                      [--rate 20] [--most-rate 2000] [--shards 2] [--times 20] [--kept-servers 20] [--days 95] [--write]
 */
import { parseArgs } from 'node:util';
import { originOf } from '../origin.ts';
import { requirePlaces, writeBlocks } from '../report.ts';
import { countActs } from './count-acts.ts';
import { type Held, hold, type Paced, pace } from './hold.ts';
import { keptAfter } from './kept.ts';
import { type ShardCost, shardCost } from './shards.ts';
import { actTable, heldTable, keptTable, pacedTable, shardTable, writesTable } from './tables.ts';
import { writesASecond } from './writes.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'hold,pace,shards,acts,kept,writes' },
    servers: { type: 'string', default: '1,100,1000,2500' },
    interactions: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '20' },
    'most-rate': { type: 'string', default: '2000' },
    shards: { type: 'string', default: '2' },
    times: { type: 'string', default: '20' },
    'kept-servers': { type: 'string', default: '20' },
    days: { type: 'string', default: '95' },
    write: { type: 'boolean', default: false },
  },
});
/** Meaning is the default; words alone is what is left when the encoder is off. */
const ENCODERS = ['', 'off'];
const WRITE_SECONDS = 5;
const servers = values.servers.split(',').map(Number);
const most = Math.max(...servers);

const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  async hold() {
    const rows: (Held & { readonly encoder: string })[] = [];
    for (const encoder of ENCODERS) {
      for (const count of servers) {
        rows.push({ ...(await hold(count, encoder, Number(values.interactions), Number(values.rate))), encoder });
      }
    }
    if (rows.some(({ failed }) => failed > 0)) process.exitCode = 1;
    return heldTable(rows, Number(values.rate));
  },
  async pace() {
    const steps = new Map<string, readonly Paced[]>();
    for (const encoder of ENCODERS) steps.set(encoder, await pace(most, encoder, Number(values['most-rate'])));
    return pacedTable(steps);
  },
  async shards() {
    const costs: ShardCost[] = [];
    for (const count of new Set([1, Number(values.shards)])) {
      for (const how of ['a process each', 'one process'] as const) {
        costs.push(await shardCost(count, how, Math.min(most, 100), ''));
      }
    }
    return shardTable(costs);
  },
  acts: async () => actTable(await countActs(Number(values.times))),
  kept: async () =>
    keptTable(Number(values['kept-servers']), await keptAfter(Number(values['kept-servers']), Number(values.days))),
  writes: async () => writesTable(await writesASecond(WRITE_SECONDS)),
};

const blockOf = (part: string): string => `scale: ${part}`;
const wanted = values.parts.split(',');
if (values.write) requirePlaces(wanted.map(blockOf));
for (const part of wanted) {
  const measure = PARTS[part];
  if (measure === undefined) throw new Error(`There is no part ${part}; there are ${Object.keys(PARTS).join(', ')}.`);
  const command = ['npm run scale --', ...process.argv.slice(2)].join(' ');
  const measured = await measure();
  // Its own paragraph below a table, the same below words.
  const gap = measured.split('\n').at(-1)?.startsWith('|') ? '\n\n' : '\n';
  const block = `${measured}${gap}${originOf({ command, packages: ['discord.js', 'pg'] })}`;
  console.log(`${blockOf(part)}\n\n${block}\n`);
  if (values.write) writeBlocks({ [blockOf(part)]: block });
}
