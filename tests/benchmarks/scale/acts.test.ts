/** What a lively day is made of, and what each act of it costs PostgreSQL. */
import { describe, expect, it } from 'vitest';
import { acts } from '../../../benchmarks/scale/acts.ts';
import { countActs } from '../../../benchmarks/scale/count-acts.ts';
import { A_DAY, perDay } from '../../../benchmarks/scale/lively-day.ts';
import { hasPostgres } from '../../support/engines.ts';

/** A PostgreSQL and the compiled bot are started, and the bot left to settle. */
const STARTING_MS = 120_000;

describe('a lively day', () => {
  it('is made of the acts that are counted, each of them', () => {
    const names = acts({ name: '', size: 0, url: '' }).map(({ name }) => name);
    expect(Object.keys(A_DAY)).toEqual(names);
  });

  it('costs what its acts cost', () => {
    expect(perDay((act) => (act === 'a note' ? 5 : act === 'a 👍' ? 1 : 0))).toBe(28);
  });
});

describe.skipIf(!hasPostgres)('what PostgreSQL is asked to do', () => {
  it(
    'is one row more for a question, however long the conversation, in a few transactions',
    async () => {
      const [cost] = await countActs(2, (act) => act.startsWith('a question in a conversation'));
      expect(cost).toMatchObject({ inserted: 1, updated: 0, deleted: 1 });
      expect(cost?.transactions).toBeLessThanOrEqual(7);
    },
    STARTING_MS,
  );
});
