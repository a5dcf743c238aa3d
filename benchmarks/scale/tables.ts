/** The figures of `npm run scale` as the tables of docs/scaling.md. */
import { table } from '../report.ts';
import type { ActCost } from './count-acts.ts';
import { type Held, LONGEST_P99_MS, type Paced } from './hold.ts';
import type { KeptAfter } from './kept.ts';
import { dayInWords, perDay } from './lively-day.ts';
import type { ShardCost } from './shards.ts';
import type { Writes } from './writes.ts';

const THOUSAND = 1000;
const SECONDS_A_DAY = 86_400;
const EVENING_SHARE = 4;
const DAYS_A_YEAR = 365;
/** Tables below a fiftieth of the whole are counted in it alone. */
const SMALLEST_SHARE = 50;
const GROWING = ['cards', 'feedback', 'notes'];

const whole = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : 'no end');
const kilobytes = (bytes: number): string => (bytes / THOUSAND).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** One row for a number of servers and an encoder. */
export function heldTable(rows: readonly (Held & { readonly encoder: string })[], rate: number): string {
  const head = [
    'servers',
    'encoder',
    'ready after, s',
    'held, MB',
    'resident, MB',
    'after work, MB',
    'p50, ms',
    'p99, ms',
  ];
  const cells = rows.map(({ servers, encoder, secondsToReady, held, resident, residentAfter, p50, p99, failed }) => [
    ...[whole(servers), nameOf(encoder), secondsToReady.toFixed(1), whole(held)],
    ...[whole(resident), whole(residentAfter), whole(p50), `${whole(p99)}${failed > 0 ? ` (${failed} failed)` : ''}`],
  ]);
  return `${table(head, cells)}\n\nFirst responses at ${rate} interactions a second, spread over all servers.`;
}

/** A row for each encoder: the most it answered in time, and the step beyond. */
export function pacedTable(steps: ReadonlyMap<string, readonly Paced[]>): string {
  const head = ['encoder', 'most interactions a second', 'their p99, ms', 'at the next step', 'its p99, ms'];
  const rows = [...steps].map(([encoder, paced]) => {
    const best = paced.findLast(({ p99 }) => p99 <= LONGEST_P99_MS);
    const beyond = paced.find(({ p99 }) => p99 > LONGEST_P99_MS);
    const cells = [best, beyond].flatMap((step) =>
      step === undefined ? ['–', '–'] : [whole(step.rate), whole(step.p99)],
    );
    return [nameOf(encoder), ...cells];
  });
  return table(head, rows);
}

export function shardTable(costs: readonly ShardCost[]): string {
  const head = [
    'shards',
    'how',
    'processes',
    'resident each, MB',
    'own each, MB',
    'all together (PSS), MB',
    'let in after, s',
  ];
  const rows = costs.map(({ shards, how, processes, secondsToReady }) => [
    ...[whole(shards), how, whole(processes.length), processes.map(({ resident }) => whole(resident)).join(', ')],
    processes.map(({ own }) => whole(own)).join(', '),
    ...[whole(processes.reduce((sum, { proportional }) => sum + proportional, 0)), secondsToReady.toFixed(1)],
  ]);
  return table(head, rows);
}

export function actTable(costs: readonly ActCost[]): string {
  const head = [
    'what',
    'transactions',
    'rows added',
    'changed',
    'in place',
    'deleted',
    'log of the changes, kB',
    'log after a checkpoint, kB',
  ];
  const rows = costs.map(
    ({ act, transactions, inserted, updated, updatedInPlace, deleted, logBytes, coldLogBytes }) => [
      ...[act, ...[transactions, inserted, updated, updatedInPlace, deleted].map(rounded)],
      ...[kilobytes(logBytes), kilobytes(coldLogBytes)],
    ],
  );
  const of = (act: string): ActCost | undefined => costs.find((each) => each.act === act);
  const transactions = perDay((act) => of(act)?.transactions ?? 0);
  const changes = perDay((act) => {
    const cost = of(act);
    return cost === undefined ? 0 : cost.inserted + cost.updated + cost.deleted;
  });
  const [warm, cold] = [perDay((act) => of(act)?.logBytes ?? 0), perDay((act) => of(act)?.coldLogBytes ?? 0)];
  const aSecond = (perServer: number): string => ((perServer * THOUSAND) / SECONDS_A_DAY).toFixed(1);
  return [
    table(head, rows),
    `A lively day of a server is taken to be ${dayInWords()}. Of 1,000 such servers that is ${aSecond(transactions)} ` +
      `transactions and ${aSecond(changes)} rows written a second on average, ${EVENING_SHARE} times as many in a busy hour, ` +
      `and between ${((warm * THOUSAND) / 1e9).toFixed(2)} and ${((cold * THOUSAND) / 1e9).toFixed(2)} GB of log a day.`,
  ].join('\n\n');
}

export function keptTable(servers: number, after: readonly KeptAfter[]): string {
  const last = after.at(-1)?.tables ?? [];
  const least = last.reduce((sum, { bytes }) => sum + bytes, 0) / SMALLEST_SHARE;
  const names = last.filter(({ bytes }) => bytes >= least).map((each) => each.table);
  const perThousand = (value: number): number => (value * THOUSAND) / servers;
  const cell = ({ tables }: KeptAfter, name: string): readonly string[] => {
    const found = tables.find((each) => each.table === name);
    return found === undefined ? ['', ''] : [whole(perThousand(found.rows)), megabytes(perThousand(found.bytes))];
  };
  const head = ['per 1,000 servers', ...after.flatMap(({ days }) => [`rows, day ${days}`, `MB, day ${days}`])];
  const all = after.flatMap(({ tables }) => [
    '',
    megabytes(perThousand(tables.reduce((sum, { bytes }) => sum + bytes, 0))),
  ]);
  const rows = [...names.map((name) => [name, ...after.flatMap((each) => cell(each, name))]), ['all', ...all]];
  const gigabytes = (perThousand(yearlyGrowth(after)) / 1e9).toFixed(1);
  return `${table(head, rows)}\n\nPlayed with ${servers} servers, tables with their indexes. ${GROWING.join(', ')} grow by ${gigabytes} GB a year and 1,000 servers.`;
}

/** Bytes a year of the tables that nothing but people forget, by what the days between the first and the last added. */
function yearlyGrowth(after: readonly KeptAfter[]): number {
  const [first, last] = [after[0], after.at(-1)];
  if (first === undefined || last === undefined || last.days === first.days) return 0;
  const bytesIn = ({ tables }: KeptAfter): number =>
    tables.filter(({ table }) => GROWING.includes(table)).reduce((sum, { bytes }) => sum + bytes, 0);
  return ((bytesIn(last) - bytesIn(first)) / (last.days - first.days)) * DAYS_A_YEAR;
}

export function writesTable(writes: readonly Writes[]): string {
  return table(
    ['engine', 'questions remembered a second'],
    writes.map(({ engine, perSecond }) => [engine, whole(perSecond)]),
  );
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function nameOf(encoder: string): string {
  return encoder === 'off' ? 'words' : 'meaning';
}
