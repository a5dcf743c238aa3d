import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import type { RawOptions } from '../../../src/command/options.ts';
import type { Reply } from '../../../src/command/reply.ts';
import { article } from '../../support/articles.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../../support/house.ts';

async function group() {
  const house = await wholeHouse(await realArticles());
  const dispatcher = dispatcherOf(house);
  const as = (name: string) => caller('thread', { person: name.toLowerCase(), name });
  const does = (name: string, command: string, options: RawOptions = {}): Promise<Reply> =>
    dispatcher.invoke(command, options, as(name));
  return { house, does };
}

describe('/discuss wrap-up', () => {
  it('tells who took part, what was touched and what not, and what stayed open', async () => {
    const { does } = await group();
    await does('Ann', 'discuss start', { about: '¶1' });
    await does('Ben', 'ask', { question: 'What does Beijing want?' });
    await does('Ben', 'ask', { question: 'How many troops were sent to Africa?' });
    await does('Cleo', 'passage', { reference: '¶7' });
    const reply = await does('Ann', 'discuss wrap-up');
    expect(reply).toMatchObject({ kind: 'discussion', audience: 'everyone' });
    const words = toMarkdown(reply);
    expect(words).toContain('### Wrap-up: China Wrestles');
    expect(words).toContain('- **Ann**\n- **Ben**: 2 questions\n- **Cleo**');
    expect(words).toMatch(/- Asked about: .*¶4/);
    expect(words).toContain('- Quoted besides: ¶7');
    expect(words).toMatch(/- Never touched: ¶0, .*¶8-10/);
    expect(words).toContain('- How many troops were sent to Africa?');
  });

  it('says you to who is alone, and to nobody else', async () => {
    const { house } = await group();
    const wrappedUp = async (isAlone: boolean): Promise<string> => {
      const reader = caller(`thread ${isAlone}`, { isAlone });
      const dispatcher = dispatcherOf(house);
      await dispatcher.invoke('discuss start', {}, reader);
      await dispatcher.invoke('discuss note', { text: `Really? ${isAlone}`, passage: '¶2' }, reader);
      return toMarkdown(await dispatcher.invoke('discuss wrap-up', {}, reader));
    };
    expect(await wrappedUp(true)).toMatch(/- \*\*You\*\*\n.*- ¶2, \*\*You\*\*: Really\?/s);
    expect(await wrappedUp(false)).toMatch(/- \*\*Someone\*\*\n.*- ¶2, \*\*Someone\*\*: Really\?/s);
  });

  it('comes with a map, the same in words, and all of it as a file', async () => {
    const { does } = await group();
    await does('Ann', 'discuss start');
    await does('Ann', 'ask', { question: 'What does Beijing want?' });
    const { image, file } = await does('Ann', 'discuss wrap-up');
    expect(
      Buffer.from(image?.png ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(image?.alt).toMatch(/^Map of “China.*”, 11 passages\. Asked about: .*Never touched: /);
    expect(file?.name).toBe('discussion.md');
    expect(file?.text).toMatch(/- What does Beijing want\? ¶\d/);
    expect(file?.text).toMatch(/\*\*Prompts\*\*\n.*\?\n> /);
  });

  it('leaves out what was asked in private, and who was forgotten', async () => {
    const { house, does } = await group();
    await does('Ann', 'discuss start');
    await does('Ann', 'ask', { question: 'How many troops were sent to Africa?', private: true });
    await does('Ben', 'ask', { question: 'Who won the cricket?' });
    expect(toMarkdown(await does('Ann', 'discuss wrap-up'))).not.toContain('troops');
    await house.people.forget('ben');
    const words = toMarkdown(await does('Ann', 'discuss wrap-up'));
    expect(words).not.toMatch(/Ben|cricket/);
    expect(words).toContain('**Ann**');
  });

  it('fits a message however much was asked, and counts what it leaves to the file', async () => {
    const { does } = await group();
    await does('Ann', 'discuss start');
    for (let at = 0; at < 9; at += 1) {
      await does(`Reader ${at}`, 'ask-group', { question: `${at} Xylophones: ${'how many of them? '.repeat(30)}` });
    }
    const reply = await does('Ann', 'discuss wrap-up');
    expect(toMarkdown(reply).length).toBeLessThan(2000);
    expect(toMarkdown(reply)).toContain('- and 4 more');
    expect(reply.file?.text).toContain('8 Xylophones');
  });

  it('fits a message however long the article is', async () => {
    const long = article(
      'Long',
      Array.from({ length: 300 }, (_, at) => `The ${at}th sentence says a little about the matter at hand.`),
    );
    const house = await wholeHouse([long]);
    const dispatcher = dispatcherOf(house);
    await dispatcher.invoke('discuss start', {}, caller());
    const { store } = await house.houseFor(caller());
    const odd = long.passages.flatMap(({ number }) => (number % 2 === 1 ? number : []));
    const everyFourth = odd.filter((number) => number % 4 === 1);
    await store.discussions.record(caller(), { person: 'ann', name: 'Ann' }, [
      { kind: 'question', what: 'Who?', passages: odd },
      { kind: 'passage', what: '', passages: everyFourth },
    ]);
    const { image, ...reply } = await dispatcher.invoke('discuss wrap-up', {}, caller());
    expect(toMarkdown(reply).length).toBeLessThan(2000);
    expect(image?.alt.length).toBeLessThanOrEqual(1024);
    expect(reply.file?.text).toContain('¶299');
  });

  it('is there after the end, and says so where nothing ran', async () => {
    const { does } = await group();
    expect(await does('Ann', 'discuss wrap-up')).toMatchObject({ kind: 'error' });
    await does('Ann', 'discuss start');
    await does('Ann', 'discuss end');
    expect(toMarkdown(await does('Ann', 'discuss wrap-up'))).toContain('**Ann**');
  });
});
