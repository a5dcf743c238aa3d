import { beforeEach, describe, expect, it } from 'vitest';
import { type Said, say } from '../../src/conversation/conversation.ts';
import { createMemory } from '../../src/conversation/memory.ts';
import type { Parts } from '../../src/conversation/navigation.ts';
import { caller, houseOf, realArticles } from '../support/house.ts';

const house = await houseOf(await realArticles());
let parts: Parts;
beforeEach(() => {
  parts = { ...house, memory: createMemory({ keptFor: () => 60_000 }) };
});

/** The passages shown, or what else a message was given. */
function shown(said: Said): readonly number[] | string {
  if (said.kind === 'place') return said.place.passages.map(({ number }) => number);
  if (said.kind === 'more') return said.quotes.map(({ passage }) => passage);
  if (said.kind !== 'answers') return said.kind === 'smalltalk' ? said.about : said.kind;
  return said.answers.flatMap(({ result }) =>
    result.kind === 'answer' ? result.excerpts.map(({ quote }) => quote.passage) : [],
  );
}
const hear = async (text: string, conversation = 'here') => shown(await say(text, caller(conversation), parts));

describe('a conversation', () => {
  it('walks through the article from the last quote', async () => {
    expect(await hear('What does Beijing want to maintain in the Koreas?')).toEqual([4]);
    expect(await hear('what comes after that?')).toEqual([5]);
    expect(await hear('next')).toEqual([6]);
    expect(await hear('what comes before that?')).toEqual([5]);
    expect(await hear('show me the paragraph')).toEqual([5]);
  });

  it('finds the paragraph beside the one that words name', async () => {
    expect(await hear("what's the paragraph after the one about advanced weapons technology?")).toEqual([6]);
  });

  it.each(['next', 'more', 'show me the paragraph', 'who says so?'])(
    'has nowhere to go on from with %s at first',
    async (text) => {
      expect(await hear(text)).toBe('problem');
    },
  );

  it('stops at the ends of the article', async () => {
    await hear('¶0');
    expect(await hear('previous')).toBe('problem');
    await hear('¶10');
    expect(await hear('next')).toBe('problem');
  });

  it('gives more of what was found, never the same twice', async () => {
    const first = await hear('What does Beijing want?');
    const more = await hear('more');
    const yetMore = await hear('anything else?');
    const all = [...first, ...more, ...yetMore];
    expect(new Set(all).size).toBe(all.length);
  });

  it('answers the same question with the same quote, and says so', async () => {
    const first = await say('what does beijing want?', caller('here'), parts);
    await hear('and the US?');
    const again = await say('What does Beijing want', caller('here'), parts);
    expect(shown(again)).toEqual(shown(first));
    expect(again).toMatchObject({ answers: [{ isRepeat: true }] });
  });

  it('keeps two people apart', async () => {
    await hear('What does Beijing want to maintain in the Koreas?', 'ann');
    await hear('¶8', 'ben');
    expect(await hear('next', 'ann')).toEqual([5]);
    expect(await hear('next', 'ben')).toEqual([9]);
  });

  it('takes a first question as it stands', async () => {
    const question = 'Why is China reluctant to endorse the pact?';
    const alone = await house.answerer.answer(question);
    expect(await say(question, caller('here'), parts)).toMatchObject({
      answers: [{ result: alone, used: [], isRepeat: false }],
    });
  });

  it('completes a follow-up and says from what', async () => {
    await hear('What is Washington concerned about?');
    expect(await say('and why?', caller('here'), parts)).toMatchObject({ answers: [{ used: ['Washington'] }] });
  });

  it('answers two questions in one message', async () => {
    const said = await say('What could violate U.N. resolutions? Who may be the biggest loser?', caller('here'), parts);
    expect(said).toMatchObject({ kind: 'answers', answers: [{}, {}] });
  });

  it('shows where a pasted sentence stands', async () => {
    const [article] = house.library.articles;
    const passage = article?.passages.find(({ number }) => number === 5);
    const [sentence] = passage?.sentences ?? [];
    const words = article?.text.slice(sentence?.start, sentence?.end) ?? '';
    expect(await hear(words)).toEqual([5]);
    expect(await hear(words.replace('Russia', 'Norway'))).not.toEqual('place');
  });

  it('forgets when asked to', async () => {
    await hear('What does Beijing want?');
    expect(await hear('forget this')).toBe('forgotten');
    expect(await parts.memory.recall('here')).toEqual([]);
  });

  it('is polite', async () => {
    expect(await hear('hello!')).toBe('greeting');
    expect(await hear('thanks a lot')).toBe('thanks');
    expect(await hear('bye')).toBe('farewell');
    expect(await hear('what can you do?')).toBe('help');
    expect(await hear('what is this about?')).toBe('summary');
  });

  it('tells when a message is in a language that it cannot search in', async () => {
    expect(await say('Что говорит Китай?', caller('here'), parts)).toMatchObject({ answers: [{ isForeign: true }] });
    expect(await say('who invented the telephone?', caller('here'), parts)).toMatchObject({
      answers: [{ isForeign: false }],
    });
  });
});
