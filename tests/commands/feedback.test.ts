import { describe, expect, it } from 'vitest';
import { counter } from '../support/library.ts';

const exported = async ({ run }: Awaited<ReturnType<typeof counter>>) =>
  JSON.parse((await run('privacy export')).file?.text ?? '{}').feedback;

describe('👍 and 👎', () => {
  it('hang on an answer, and keep what a person thinks of its quote', async () => {
    const library = await counter();
    const { actions = [] } = await library.run('ask', { question: 'Who praised the pact?' });
    const [up, down] = ['👍', '👎'].map((label) => actions.find((action) => action.label === label));
    expect(await library.says(up?.command ?? '', up?.options)).toBe('Noted, thank you.');
    expect(await exported(library)).toMatchObject([{ article: 'pact', passage: 2, verdict: 'good' }]);

    const why = await library.run(down?.command ?? '', down?.options);
    expect(why.actions?.map(({ label }) => label)).toContain('Does not answer');
    const [reason] = why.actions ?? [];
    expect(await library.says(reason?.command ?? '', reason?.options)).toBe('Noted, thank you.');
    expect(await exported(library)).toMatchObject([{ verdict: 'bad', reason: '"Does not answer"' }]);
  });

  it('take no quote that the library does not have', async () => {
    const library = await counter();
    for (const quote of ['gone 0-5', 'pact 0-99999', 'pact 5-5', 'pact']) {
      expect(await library.run('feedback', { quote, verdict: 'good' })).toMatchObject({ kind: 'error' });
    }
    expect(await exported(library)).toEqual([]);
  });
});
