import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/formats/front-matter.ts';

const fields = (yaml: string): unknown => {
  const front = readFrontMatter(`---\n${yaml}\n---\nBody.`);
  return front.ok ? front.value.fields : front.fault;
};

describe('front matter', () => {
  it('is parted from the text below it', () => {
    expect(readFrontMatter('---\ntitle: A\n---\nBody.\n---\nMore.')).toEqual({
      ok: true,
      value: { fields: { title: 'A' }, body: 'Body.\n---\nMore.' },
    });
  });

  it('may be left out', () => {
    expect(readFrontMatter('Body.')).toEqual({ ok: true, value: { fields: {}, body: 'Body.' } });
  });

  it.each([
    ['published: 2024-06-24', { published: '2024-06-24' }],
    ['published: 2024', { published: '2024' }],
    ['published: June 2024', { published: 'June 2024' }],
    ['tags: war, peace,', { tags: ['war', 'peace'] }],
    ['tags: [war, 2024]', { tags: ['war', '2024'] }],
    ['source: https://x.example/a?b=c', { source: 'https://x.example/a?b=c' }],
    ['title: >\n  Two\n  lines\n', { title: 'Two lines' }],
    ['author:\ntitle: A', { title: 'A' }],
    ['unknown: [1, {a: b}]\ntitle: A', { title: 'A' }],
    ['"title": "A\\u00a0b"', { title: 'A b' }],
    ['Title: A\nAUTHOR: B', { title: 'A', author: 'B' }],
    ['author: [Ann, Ben]', { author: 'Ann, Ben' }],
    ['', {}],
  ])('is read: %j', (yaml, expected) => {
    expect(fields(yaml)).toEqual(expected);
  });

  it.each([
    ['title: A\nsource: ftp://x', 3, /source must be a web address/],
    ['source: "javascript:alert(1)"', 2, /source must be a web address/],
    ['source: https:x', 2, /source must be a web address/],
    ['title: A\ntitle: B', 3, /not valid YAML: this field is there twice/],
    ['title: A\n\tauthor: B', 3, /this line starts with a tab/],
    ['title: War: a history', 2, /its value needs quotes, as in title: "War: a history"\.$/],
    ['title: A\nauthor: "B" and C', 3, /its value needs quotes/],
    ['title: A\nauthor: @home', 3, /its value needs quotes/],
    ['title: A\nstandfirst: *bold* words', 3, /its value needs quotes/],
    ['author: A\nTitle: 1984', 3, /title must be text/],
    ['author:\n  name: A', 2, /author must be a name, or a list of names/],
    ['language: [en]', 2, /language must be text, not a list/],
    ['title: A\nauthor: [a', 3, /not valid YAML/],
    ['author: A\ntitle: 1984', 3, /title must be text; put it in quotes/],
    ['title: {a: b}', 2, /title must be text/],
    [`title: ${'a'.repeat(201)}`, 2, /title must have at most 200 characters/],
    ['tags: {a: b}', 2, /tags must be words/],
    ['- a\n- b', 2, /not a list of fields/],
    ['just text', 2, /not a list of fields/],
    [`a: &a [x, x]\nb: &b [${'*a, '.repeat(90)}]\nc: [${'*b, '.repeat(90)}]`, 2, /repeat each other with \* too often/],
  ])('with a fault names its line: %j', (yaml, line, message) => {
    expect(fields(yaml)).toEqual({ line, message: expect.stringMatching(message) });
  });

  it.each(['[', '{', '- ', '? '])('of %j within each other without end is a fault, not a crash', (opening) => {
    expect(fields(opening.repeat(100_000))).toMatchObject({ message: expect.stringMatching(/more than 200 fields/) });
  });

  it('may stand below blank lines, which count', () => {
    expect(readFrontMatter('\n ---\ntitle: A\n---\nBody.')).toEqual({
      ok: true,
      value: { fields: { title: 'A' }, body: 'Body.' },
    });
    expect(readFrontMatter('\n---\ntitle: A\nsource: x\n---\nBody.')).toMatchObject({ fault: { line: 4 } });
    const rule = '\n---\n\nBody.\n\n---\n';
    expect(readFrontMatter(rule)).toEqual({ ok: true, value: { fields: {}, body: rule } });
  });

  it('of another kind is told how to be written', () => {
    expect(readFrontMatter('+++\ntitle = "A"\n+++\nBody.')).toMatchObject({
      fault: { line: 1, message: expect.stringContaining('write it as “title: My article” between lines of ---.') },
    });
    expect(readFrontMatter('+++\nBody.')).toMatchObject({ ok: true });
  });

  it('that never ends is told so', () => {
    expect(readFrontMatter('---\ntitle: A')).toMatchObject({ ok: false, fault: { line: 1, message: /never ends/ } });
  });
});
