import { expect, it } from 'vitest';
import { KEPT } from '../../../src/storage/kept.ts';
import { counter } from '../../support/library.ts';

it('/privacy show lists everything that is kept, for how long, and how much of it is one’s own', async () => {
  const { run, says } = await counter();
  await run('ask', { question: 'Who praised the pact?' });
  const said = await says('privacy show');
  for (const { what } of KEPT) expect(said).toContain(what);
  expect(said.match(/\d+ of yours now/g)).toEqual(KEPT.map((_, at) => `${at === 0 ? 1 : 0} of yours now`));
  expect(await run('privacy show')).toMatchObject({ audience: 'asker' });
});
