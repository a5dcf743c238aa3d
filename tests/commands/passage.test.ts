import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const show = (reference: string) => dispatcher.invoke('passage', { reference }, caller());

describe('/passage', () => {
  it('shows the whole passage with the way to its neighbours', async () => {
    const reply = await show('¶4');
    expect(quotesOf(reply)[0]?.text).toMatch(/^China's response .* challenge for China\.$/);
    expect(reply.actions?.map(({ label, options }) => [label, options['reference']])).toEqual([
      ['Previous', exactReferenceTo('china-russia-north-korea-pact', 3)],
      ['Next', exactReferenceTo('china-russia-north-korea-pact', 5)],
    ]);
  });

  it('shows the standfirst as ¶0, with nothing before it', async () => {
    const reply = await show('¶0');
    expect(quotesOf(reply)[0]?.text).toMatch(/^China refrains/);
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Next']);
  });

  it('shows a range in order', async () => {
    expect(quotesOf(await show('pact ¶4-6')).map(({ passage }) => passage)).toEqual([4, 5, 6]);
  });

  it.each(['¶11', '¶6-4', 'tomato ¶1', 'nonsense', '¶1-9'])('says what would be right after %s', async (reference) => {
    expect(await show(reference)).toMatchObject({ kind: 'error', audience: 'asker' });
  });
});
