import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiFile, BLANK, frontOf } from '../../src/study/anki.ts';
import { clozeItems, type QuizItem } from '../../src/study/quiz.ts';
import { article } from '../support/articles.ts';

/** The records of a file as RFC 4180 has it, every field in quotes. */
function read(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/("(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*)\r\n/g)].map(([, line = '']) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')),
  );
}

const pact = article('The "Pact"', ['The pact was signed in Moscow by 14 ministers, "for ever".']);
const items = clozeItems(pact);
const [first] = items;
if (first === undefined) throw new Error('The sentence has a card.');
const withText = (text: string): QuizItem => ({ ...first, stem: [{ kind: 'words', text }, { kind: 'blank' }] });

describe('a file for Anki', () => {
  it('has what Anki wants to know, then a line for each card', () => {
    const file = ankiFile(pact, items);
    expect(file.startsWith('#separator:Comma\r\n#html:false\r\n#columns:Front,Back,Tags\r\n#tags column:3\r\n"')).toBe(
      true,
    );
    const rows = read(file);
    expect(rows).toHaveLength(items.length);
    for (const [at, [front, back, tags]] of rows.entries()) {
      const { truth, key } = items[at] ?? first;
      expect(front).toContain(BLANK);
      expect(front?.replace(BLANK, truth)).toBe(key.text);
      expect(back).toBe(`${truth}\n${key.text}\nThe "Pact", ¶1`);
      expect(tags).toBe('footnote the-pact the-pact::¶1');
    }
  });

  it('gives any text back as it was, but for an apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[front = ''] = []] = read(ankiFile(pact, [withText(text)]));
        const own = frontOf(withText(text));
        expect([own, `'${own}`]).toContain(front);
        expect(/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(front)).toBe(false);
      }),
    );
  });

  it.each(['=1+1', ' =1+1', '+1', '-1', '@SUM(1)', '\tx', '＝1'])('makes no formula of %j', (text) => {
    expect(read(ankiFile(pact, [withText(text)]))[0]?.[0]).toBe(`'${text}${BLANK}`);
  });
});
