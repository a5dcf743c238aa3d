/** How the figures of what is measured at scale are set out. */
import { describe, expect, it } from 'vitest';
import { actTable, keptTable, pacedTable } from '../../../benchmarks/scale/tables.ts';

describe('the table of how much is answered in time', () => {
  it('names the most that was, and the step that was not', () => {
    const steps = [
      { rate: 20, p99: 90 },
      { rate: 25, p99: 400 },
      { rate: 31, p99: Number.POSITIVE_INFINITY },
    ];
    const rows = pacedTable(
      new Map([
        ['off', steps],
        ['', [{ rate: 20, p99: 2000 }]],
      ]),
    ).split('\n');
    expect(rows.slice(2)).toEqual(['| words | 25 | 400 | 31 | no end |', '| meaning | – | – | 20 | 2000 |']);
  });
});

describe('the table of what acts cost', () => {
  it('adds a lively day of a thousand servers up', () => {
    const none = { inserted: 0, updated: 0, updatedInPlace: 0, deleted: 0, logBytes: 0, coldLogBytes: 0 };
    // Four times a day: of a thousand servers 4,000 times in 86,400 seconds, with 216 transactions each.
    const text = actTable([{ ...none, act: 'a note', transactions: 216, inserted: 21.6, logBytes: 250_000 }]);
    expect(text).toContain('that is 10.0 transactions and 1.0 rows written a second on average');
    expect(text).toContain('between 1.00 and 0.00 GB of log a day');
  });
});

describe('the table of what is kept', () => {
  it('is told for a thousand servers, with what a year adds to the tables that only grow', () => {
    const after = [1, 11].map((days) => ({ days, tables: [{ table: 'notes', rows: days, bytes: days * 1_000_000 }] }));
    const text = keptTable(100, after);
    expect(text).toContain('| notes | 10 | 10 | 110 | 110 |');
    // A megabyte a day, of a hundred servers.
    expect(text).toContain('grow by 3.6 GB a year');
  });
});
