import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const say = (text?: string) => dispatcher.invoke('say', text === undefined ? {} : { text }, caller());

const markdownOf = async (text: string) => toMarkdown(await say(text));

describe('what is said', () => {
  it('is answered as a question', async () => {
    expect(quotesOf(await say('what does beijing want?'))[0]?.text).toContain('Beijing wants to maintain peace');
  });

  it('is taken as a reference when it is one', async () => {
    expect(await say('¶4')).toMatchObject({ kind: 'passage' });
  });

  it('is met with a word of help when it is nothing', async () => {
    expect(await say()).toMatchObject({ kind: 'help' });
  });

  it('is cleaned of what was quoted and of marks that only Discord reads', async () => {
    const plain = quotesOf(await say('what does beijing want?'));
    expect(quotesOf(await say('> who?\n<@123> what does beijing want? <:wave:1>'))).toEqual(plain);
  });

  it('is met with a greeting and questions that can be asked', async () => {
    const reply = await say('hello');
    expect(reply.kind).toBe('smalltalk');
    expect(reply.actions?.map(({ command }) => command)).toEqual(['ask', 'ask', 'ask']);
  });

  it('shows what was taken from earlier questions', async () => {
    await say('What is Washington concerned about?');
    expect(await say('and why?')).toMatchObject({ usedContext: ['Washington'] });
  });

  it('is answered twice where it asks twice', async () => {
    const reply = await say('What resolutions does the pact violate? Who may be the biggest loser?');
    const passages = quotesOf(reply).map(({ passage }) => passage);
    expect(passages).toContain(6);
    expect(passages).toContain(10);
  });

  it('gets an overview in the words of the article', async () => {
    const reply = await say('what is this about?');
    expect(reply.kind).toBe('summary');
    expect(quotesOf(reply).map(({ passage }) => passage)).toEqual([0, 2, 7]);
  });

  it('is met with a word where it asks for nothing', async () => {
    expect(await markdownOf('ok')).toBe('Good. Ask on whenever you like.');
    expect(await markdownOf('lol')).toBe('Ask on whenever you like.');
    expect(await markdownOf('are you a bot?')).toContain('I am Footnote, a program.');
    expect(await markdownOf('do you like this article?')).toContain('I have no opinion');
    expect(await markdownOf("that's wrong")).toContain('“more” shows the next best passages');
  });

  it('is told what is known of the article beside its words', async () => {
    expect(await markdownOf("what's the article called?")).toMatch(/^The article is called \*\*China Wrestles/);
    expect(await markdownOf('who wrote this?')).toMatch(/^Who wrote \*\*China Wrestles.*\*\* is not given\.$/);
    expect(await markdownOf('how many paragraphs?')).toContain('has 10 passages, 22 sentences and about 450 words.');
    expect(await markdownOf('which articles do you have?')).toContain('`china-russia-north-korea-pact` · 11 passages');
  });

  it('is told of each article where no single one is meant, and of the one that was quoted last', async () => {
    const clock = { ...article('clock', ['The clock stopped at noon.']), author: 'A. Miller', published: '2020-05-01' };
    const bridge = { ...article('bridge', ['The bridge fell at night.']), source: 'https://example.org/bridge' };
    const both = dispatcherOf(await houseOf([clock, bridge]));
    const told = async (text: string) => toMarkdown(await both.invoke('say', { text }, caller('facts')));
    expect(await told('who wrote this?')).toMatch(/^- Who wrote .* is not given\.\n- .* is by A\. Miller\.$/);
    await told('when did the clock stop?');
    expect(await told('who wrote this?')).toMatch(/ is by A\. Miller\.$/);
    expect(await told('when was this published?')).toMatch(/ was published: 2020-05-01\.$/);
    await told('when did the bridge fall?');
    expect(await told('where is the article from?')).toContain(' is from https');
  });
});
