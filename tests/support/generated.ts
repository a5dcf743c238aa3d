/** Generated articles and questions: prose that matches, and strings that mean harm. */
import fc from 'fast-check';
import type { Article } from '../../src/corpus/article.ts';
import { cleanCharacters } from '../../src/corpus/characters.ts';
import { article } from './articles.ts';

const WORDS = [
  'Beijing',
  'Moscow',
  'the pact',
  'a treaty',
  'in 2024',
  '3.5 million',
  'signed',
  'rejects',
  'could weaken',
  'influence',
  'stability',
  'because',
  'U.S.',
  'U.N. resolutions',
  'however',
  'She said',
  'this',
  'nuclear',
  'programs',
  'won',
  'river',
  'constructor',
  '__proto__',
  'toString',
] as const;

/** Strings that some layer might take for more than text. */
const HOSTILE = [
  '@everyone',
  '<@900000000000000001>',
  '**bold',
  '`code`',
  '> quote',
  '||spoiler||',
  '# heading',
  '-# small',
  '[a](http://x.y)',
  'https://evil.example/x',
  'field:value',
  '+must -not',
  'fuzzy~2',
  'wild*',
  'boost^10',
  '\\',
  '\u001B[2J',
  '\u202E',
  '<t:1:R>',
  '¶4',
  '😀',
  '\uD800',
] as const;

const sentence = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }), fc.constantFrom('.', '?', '!', '."'))
  .map(([words, end]) => `${words.join(' ')}${end}`);
const hostileSentence = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 12 })),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

/** A paragraph as files hold it: cleaned characters, no line ends. */
const paragraph = fc
  .array(fc.oneof({ arbitrary: sentence, weight: 3 }, { arbitrary: hostileSentence, weight: 1 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((sentences) => cleanCharacters(sentences.join(' ')).replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** One to three articles of generated paragraphs, each with a slug of its own. */
export const generatedArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((articles) => articles.map((paragraphs, at) => article(`Article ${at + 1}`, paragraphs)))
  .filter((articles) => articles.every(({ passages }) => passages.length > 0));

/** What people type, and what they should not be able to do any harm with. */
export const generatedQuestion: fc.Arbitrary<string> = fc.oneof(
  sentence,
  hostileSentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '?', '"', '""', '“the', '¶', '¶1', '👍'),
);
