import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each row is a paragraph in the sentences it has. */
const EXAMPLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'abbreviated names of states and bodies': [
    ['The U.S. has expressed concerns.', 'It could challenge the U.S.-led order.'],
    ['He works for the U.S.', 'He left.'],
    ['The U.S. President spoke.', 'The U.N. Security Council met.', 'It was set up by the U.N.', 'They met again.'],
    ['They live in Washington, D.C.', 'The city is big.'],
    ['She has a Ph.D. in law.', 'ASP.NET is old.', 'Use Node.js today.'],
  ],
  'titles and names': [
    ['Mr. and Mrs. Smith met Dr. No, Gen. Roe and Lt. Col. Doe in St. Louis.', 'Rep. Jane Roe spoke.'],
    ['Martin Luther King Jr. was there.', 'I met King Jr.', 'He left.'],
    ['Acme Inc. said so.', 'He works at Acme Inc.', 'She does not.'],
    ['J. K. Rowling wrote it.', 'George W. Bush and J.R.R. Tolkien did not.'],
    ['Roe v. Wade fell.', 'Smith vs. Jones did not.', 'Messrs. Smith and Co. went.'],
  ],
  'a capital that ends a sentence': [
    ['Take vitamin C.', 'It helps.'],
    ['They won World War I.', 'The next war came soon.'],
    ['The shop on Main St.', 'The door was open.'],
  ],
  'numbers, dates and measures': [
    ['It rose 3.5 percent to $1.13bn (£600m).', 'It fell.'],
    ['See No. 5 and pp. 3-5 in vol. 2.', 'Fig. 3 shows it, and so does ch. 4.'],
    ['On Jan. 5, 1990 he left.', 'On Sept. 11 he came back at 5 p.m. Monday.', 'It was 3 a.m.', 'He slept.'],
    ['She is 5 ft. 10 in. tall.', 'He is not.'],
    ['He was born in 1950.', '1951 was better.', '3 men came.', '$5 was paid.'],
    ['Did he?', 'No.', 'Then he left.'],
  ],
  'Latin and its kind': [
    ['He saw cats (e.g. Siamese), i.e. animals, cf. dogs.', 'He left.'],
    ['Smith et al. found it.', 'Smith et al. (2010) found more.', 'Born c. 1500 in Rome.'],
    ['Cats, dogs, etc.', 'He left.'],
  ],
  quotations: [
    ['"No."', 'Then he left.'],
    ['He said "No."', 'She said "Yes."'],
    ['"Why?" she asked.', '“Why?” she asked.', '“Go!” Smith shouted.', "'Why?' she asked."],
    ['“It is over.”', 'Analysts said so.', '“Go,” he said.'],
    ['“Where are you going?” Mr. Smith asked.', '“Home.”'],
    ['The "biggest loser," according to some.', "He said, 'No.'", 'Then he left.'],
  ],
  'ellipses, brackets and calls': [
    ['He waited…', 'Then he left.', 'And so… he went.', 'Yes... maybe.'],
    ['(It was late.)', 'It ended (he left).', 'Then she came.'],
    ['Wow!', 'Really?!', 'Yes!'],
    ['Yahoo! said so.', 'Jeopardy! is on.'],
  ],
  'reference marks': [
    ['The end.[1]', 'Next one.[2][3]', 'The last.[4]'],
    ['It ended [1].', 'It began.¹', 'It was.12', 'Next.'],
  ],
  'list numbers': [['1. First item.', '2. Second item.'], ['A. First item.', 'B. Second item.'], ['(a) First item.']],
  'odd beginnings': [
    ['The cat sat.', 'The dog ran.'],
    ['iPhone sales rose.', 'eBay fell.', 'macOS is out.'],
    ['No one knows.', 'he left.'].map((sentence) => sentence.toLowerCase()),
    ['See https://x.example/a.b?c=d.', 'Next one.'],
    ['これは文です。', 'これも文です。'],
  ],
};

/** Where the rows above have no space between two sentences. */
const UNSPACED: ReadonlyMap<string, string> = new Map([
  ['The cat sat. The dog ran.', 'The cat sat.The dog ran.'],
  ['これは文です。 これも文です。', 'これは文です。これも文です。'],
]);

describe('sentence ends', () => {
  for (const [subject, rows] of Object.entries(EXAMPLES)) {
    it.each(rows.map((row) => [row.join(' '), row]))(`are found around ${subject}: %s`, (spaced, row) => {
      expect(split(UNSPACED.get(spaced) ?? spaced)).toEqual(row);
    });
  }
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'U.S.',
        'He',
        'left.',
        '"No."',
        'she',
        '¹',
        '[1]',
        'C.',
        ' ',
        '  ',
        '\u00a0',
        '…',
        'St.',
        '😀',
        '\ud800',
        '。',
        '\n',
        '\0',
        '5',
        ')',
        '.',
        '?',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('the sentences of any text', () => {
  it('are in order, trimmed and not empty, and only white space lies between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let cursor = 0;
        for (const { start, end } of splitSentences(text)) {
          const words = text.slice(start, end);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          expect(text.slice(cursor, start).trim()).toBe('');
          cursor = end;
        }
        expect(text.slice(cursor).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('are none where there is only white space', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t\u00a0')).toEqual([]);
  });
});

describe('a paragraph without end', () => {
  it.each([
    ['a word', 'a'.repeat(300_000)],
    ['words', 'word '.repeat(60_000)],
    ['abbreviations', 'a. '.repeat(100_000)],
    ['brackets', `.${')'.repeat(300_000)}`],
    ['emoji', '😀'.repeat(150_000)],
  ])('of %s is taken apart without a word lost', (_, text) => {
    const sentences = splitSentences(text);

    expect(sentences[0]?.start).toBe(0);
    expect(split(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('keeps its sentences where two windows of reading meet', () => {
    const sentence = 'The river rose 3.5 ft. in St. Louis and the U.S. sent boats.';

    expect(new Set(split(Array(2_000).fill(sentence).join(' ')))).toEqual(new Set([sentence]));
  });
});
