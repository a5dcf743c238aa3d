import { expect, it } from 'vitest';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

it('Find in article shows the passages that bear on a message, to who asked alone', async () => {
  const dispatcher = dispatcherOf(await houseOf(await realArticles()));
  const found = await dispatcher.invoke(
    'find-in-article',
    { text: 'I guess Beijing just wants stability in the Koreas!' },
    caller(),
  );
  expect(found).toMatchObject({ kind: 'search', audience: 'asker' });
  expect(quotesOf(found)[0]?.passage).toBe(4);
  expect(quotesOf(found).length).toBeLessThanOrEqual(3);
  expect(await dispatcher.invoke('find-in-article', { text: '> only a quote' }, caller())).toMatchObject({
    kind: 'error',
  });
});
