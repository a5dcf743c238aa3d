import { expect, it } from 'vitest';
import { createStore, DISCUSSION_DAYS } from '../../src/storage/store.ts';
import { theDiscussions } from '../contracts/discussions.ts';
import { article } from '../support/articles.ts';
import { describeEngines } from '../support/engines.ts';

const DAY_MS = 86_400_000;
const { slug } = article('Pact', ['The pact was signed in June.']);
const ASKED = { kind: 'question', what: 'Who signed it?', passages: [1] } as const;
const at = (conversation: string) => ({ conversation, server: 'home' });
const named = (person: string) => ({ person, name: person });

describeEngines('the discussions of a store', (emptyPlace) => {
  let time = 1_700_000_000_000;
  const open = async () => createStore({ ...(await emptyPlace()), keptFor: () => DAY_MS, now: () => time });

  theDiscussions(async (now) => createStore({ ...(await emptyPlace()), keptFor: () => DAY_MS, now }).discussions);

  it('survive a restart in the middle', async () => {
    const place = { ...(await emptyPlace()), keptFor: () => DAY_MS };
    const before = createStore(place);
    await before.discussions.start(at('thread'), 'ann', { article: slug, upTo: 3 });
    await before.discussions.put(at('thread'), [{ kind: 'prompt', what: 'one', passages: [1] }]);
    await before.close();
    const after = createStore(place);
    expect(await after.discussions.last('thread')).toMatchObject({ article: slug, upTo: 3 });
    expect(await after.discussions.put(at('thread'), [{ kind: 'prompt', what: 'one', passages: [1] }])).toBe(undefined);
    await after.close();
  });

  it('lose what a person did when they are forgotten, and go on', async () => {
    const { discussions, people } = await open();
    await discussions.start(at('thread'), 'ann', { article: slug });
    await discussions.put(at('thread'), [{ kind: 'prompt', what: 'one', passages: [1] }]);
    for (const person of ['ann', 'ben']) await discussions.record(at('thread'), named(person), [ASKED]);
    expect(await people.dossierOf('ann')).toMatchObject({ contributions: [{ kind: 'question' }] });
    // Her question, and that it was she who started.
    expect(await people.forget('ann')).toBe(2);
    expect(await discussions.last('thread')).toMatchObject({ article: slug });
    expect((await discussions.recordOf('thread')).map(({ person }) => person)).toEqual(['', 'ben']);
    expect(await people.knownIn('home')).toEqual(['ben']);
  });

  it('are forgotten so long after they ended, or fell silent', async () => {
    const { discussions, sweep } = await open();
    for (const conversation of ['ended', 'silent', 'lively']) {
      await discussions.start(at(conversation), 'ann', { article: slug });
      await discussions.record(at(conversation), named('ann'), [ASKED]);
    }
    await discussions.end('ended');
    time += DISCUSSION_DAYS * DAY_MS - 1;
    await sweep();
    expect(await discussions.recordOf('ended')).toHaveLength(1);
    await discussions.record(at('lively'), named('ben'), [ASKED]);
    time += 1;
    await sweep();
    const left = await Promise.all(['ended', 'silent', 'lively'].map((each) => discussions.recordOf(each)));
    expect(left.map(({ length }) => length)).toEqual([0, 0, 2]);
    expect(await discussions.last('silent')).toBeUndefined();
    expect(await discussions.last('lively')).toBeDefined();
  });
});
