/** In a conversation that reads by a plan nothing is told of what comes after it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import type { RawOptions } from '../../src/command/options.ts';
import { quotesOf, type Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { article } from '../support/articles.ts';
import { freePort } from '../support/free-port.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../support/house.ts';

/** What is put to each command: names and words of the whole article, places in and beyond the plan. */
const WORDS = [
  'What does Beijing want?',
  'biggest loser',
  'Cold War',
  'three-way alliance',
  'Iran',
  'Pyongyang nuclear program',
  'China rejects allegations that it is forming a three-way alliance with North Korea and Russia.',
  '"new Cold War"',
  '¶1',
  '¶4-8',
  '¶9',
  'next',
  'more',
  'summarise it',
  'who said that?',
  'hello',
  'clock ¶1',
] as const;

/** Options that are no words. */
const FIXED: Readonly<Record<string, readonly RawOptions[]>> = {
  'discuss prompt': [{}, { kind: 'evidence' }, { poll: true }],
  'discuss start': [{}, { about: '¶9' }, { about: 'Iran' }, { about: '¶1' }],
  'discuss wrap-up': [{}],
  summary: [{}, { length: 'long' }, { sentences: 15, file: true }, { topic: 'Iran' }],
  topics: [{}],
  rest: [{ sentences: 15, from: 1 }],
  more: [{ places: 'china-russia-north-korea-pact 1 5 9' }],
  feedback: [{ quote: 'china-russia-north-korea-pact 3000-3010', verdict: 'good' }],
  help: [{}],
};

/** Change what the server shares, or end the plan. */
const LEFT_OUT = /^(?:article (?:add|remove|restore|use)|settings|privacy .*|discuss end|check)$/;

let articles: readonly Article[];
let dispatcher: Dispatcher;
let plans = 0;

beforeAll(async () => {
  articles = [...(await realArticles()), article('Clock', ['The clock stopped at noon.'])];
  dispatcher = dispatcherOf(await wholeHouse(articles));
});

/** All that a face could show of a reply. */
function shown(reply: Reply): string {
  const { actions = [], selects = [], file, image, poll, missing = [] } = reply;
  return JSON.stringify([toMarkdown(reply), actions, selects, file?.text, image?.alt, poll, missing]);
}

function expectNothingLater(reply: Reply, upTo: number): void {
  for (const { passage, article: slug } of [...quotesOf(reply), ...(reply.related ?? [])]) {
    expect(slug).toBe('china-russia-north-korea-pact');
    expect(passage).toBeLessThanOrEqual(upTo);
  }
  const words = shown(reply);
  const [whole] = articles;
  for (const { number, sentences } of whole?.passages ?? []) {
    if (number <= upTo) continue;
    for (const { start, end } of sentences) {
      // A few words in a row of a later sentence, wherever they stand.
      const said = (whole?.text.slice(start, end) ?? '').split(' ').slice(0, 6).join(' ');
      expect(words).not.toContain(said);
    }
  }
  expect(words).not.toContain('stopped at noon');
}

async function begin(upTo: number): Promise<ReturnType<typeof caller>> {
  plans += 1;
  const reader = caller(`plan ${plans}`);
  const started = await dispatcher.invoke('discuss start', { article: 'pact', 'up-to': upTo }, reader);
  expect(started.kind).toBe('discussion');
  expectNothingLater(started, upTo);
  return reader;
}

/** Each command with words for its options, as far as it takes words. */
const callsOf = commands
  .filter(({ name }) => !LEFT_OUT.test(name))
  .flatMap(({ name, options }): readonly (readonly [string, RawOptions])[] => {
    const fixed = FIXED[name];
    if (fixed !== undefined) return fixed.map((raw) => [name, raw] as const);
    const target = Object.entries(options).find(([, { kind }]) => kind === 'text')?.[0];
    if (target === undefined) return [[name, {}] as const];
    // What someone else says of later passages is their own.
    return WORDS.filter((words) => name !== 'ask-group' || words.length < 20).map(
      (words) => [name, { [target]: words }] as const,
    );
  });

describe('a discussion up to a passage', () => {
  it.each([0, 1, 4, 9])('is told nothing after ¶%i, by whatever command', async (upTo) => {
    const reader = await begin(upTo);
    for (const [name, options] of callsOf) {
      if (Object.values(options).some((value) => String(value).startsWith('China rejects')) && upTo < 9) continue;
      expectNothingLater(await dispatcher.invoke(name, options, reader), upTo);
    }
    expectNothingLater(await dispatcher.invoke('discuss wrap-up', {}, reader), upTo);
    await dispatcher.invoke('discuss end', {}, reader);
    expectNothingLater(await dispatcher.invoke('discuss wrap-up', {}, reader), upTo);
  });

  it('is told nothing in whatever order things are asked', async () => {
    const some = fc.array(fc.constantFrom(...callsOf.filter(([, raw]) => !JSON.stringify(raw).includes('rejects'))), {
      minLength: 2,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9 }), some, async (upTo, calls) => {
        const reader = await begin(upTo);
        for (const [name, options] of calls) {
          const reply = await dispatcher.invoke(name, options, reader);
          expectNothingLater(reply, upTo);
          for (const { command, options: filled } of (reply.actions ?? []).filter(
            ({ command: name }) => name !== 'discuss end',
          )) {
            expectNothingLater(await dispatcher.invoke(command, filled, reader), upTo);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is offered nothing later while something is typed', async () => {
    const reader = await begin(4);
    for (const [name, option] of [
      ['ask', 'question'],
      ['find', 'words'],
      ['passage', 'reference'],
      ['discuss start', 'about'],
      ['summary', 'topic'],
    ] as const) {
      for (const typed of ['', 'Iran', 'Cold', 'biggest']) {
        const rows = await dispatcher.suggest(name, option, { [option]: typed }, reader);
        expect(rows.filter(({ label }) => /¶(?:[5-9]|10)\b|Iran|Cold War|biggest/.test(label))).toEqual([]);
      }
    }
  });

  it('counts what it may not quote', async () => {
    const reader = await begin(4);
    const said = async (name: string, raw: RawOptions): Promise<string> =>
      toMarkdown(await dispatcher.invoke(name, raw, reader));
    expect(await said('find', { words: 'pact' })).toContain('2 later passages also hold these words');
    expect(await said('ask', { question: 'How does the U.S. react?' })).toContain('2 later passages also bear on this');
    expect(await said('find', { words: 'Iran' })).toContain('one later passage also holds these words');
    expect(await said('passage', { reference: '¶9' })).toBe('¶9 lies beyond ¶4, up to which this discussion reads.');
  });

  it('bounds its own conversation alone, and as long as it runs', async () => {
    const reader = await begin(4);
    const ninth = { reference: 'pact ¶9' };
    expect(await dispatcher.invoke('passage', ninth, caller('another'))).toMatchObject({ kind: 'passage' });
    expect(await dispatcher.invoke('passage', ninth, reader)).toMatchObject({ kind: 'error' });
    await dispatcher.invoke('discuss end', {}, reader);
    expect(await dispatcher.invoke('passage', ninth, reader)).toMatchObject({ kind: 'passage' });
  });
});

describe('a program that starts while the store is away', () => {
  it('answers no question in a thread, where a group may read by a plan, and every other', async () => {
    const away = dispatcherOf(
      await wholeHouse(articles, { DATABASE_URL: `postgres://user:secret@127.0.0.1:${await freePort()}/none` }),
    );
    const ask = (conversation: string): Promise<Reply> =>
      away.invoke('say', { text: 'What does Beijing want?' }, caller(conversation));

    const refused = await ask('discord:thread:1');
    expect(refused).toMatchObject({ kind: 'error', blocks: [{ kind: 'text' }] });
    expect(toMarkdown(refused)).toBe(
      'The store cannot be reached at the moment. Nothing was changed; please try again later.',
    );
    expect(await away.suggest('ask', 'question', {}, caller('discord:thread:1'))).toEqual([]);
    expect(await ask('discord:member:1:2')).toMatchObject({ kind: 'answer' });
  });
});
