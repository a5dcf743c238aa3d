import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, repeatsHeadline } from '../../src/corpus/clean.ts';
import type { Draft } from '../../src/corpus/draft.ts';

const TITLE = 'China Wrestles with Its Dilemma';

const draft = (paragraphs: readonly string[], { title = TITLE, standfirst }: Partial<Draft> = {}): Draft => ({
  title,
  ...(standfirst === undefined ? {} : { standfirst }),
  pieces: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  imprint: {},
});

const cleaned = (...args: Parameters<typeof draft>): readonly string[] =>
  clean(draft(...args)).pieces.map(({ text }) => text);

describe('cleaning', () => {
  it('takes the headline out of the body, however it is written', () => {
    const again = [TITLE, TITLE.toUpperCase(), `${TITLE} | The Daily`, `${TITLE} - World News`];

    expect(cleaned(['One.', ...again, 'Two.'])).toEqual(['One.', 'Two.']);
  });

  it('takes a headline that opens a section too', () => {
    const { pieces } = clean({ ...draft([]), pieces: [{ kind: 'heading', text: TITLE }] });

    expect(pieces).toEqual([]);
  });

  it('keeps a caption once', () => {
    const caption = 'The leaders at the signing ceremony in Pyongyang. Photo: Agency';

    expect(cleaned([caption, 'One.', caption, 'Two.', caption])).toEqual([caption, 'One.', 'Two.']);
  });

  it('takes a standfirst that stands again in the body', () => {
    const standfirst = `A long description ${'of what is to come '.repeat(12)}`.trim();

    expect(cleaned([standfirst, 'One.'], { standfirst })).toEqual(['One.']);
  });

  it('takes lines drawn with characters', () => {
    expect(cleaned(['One.', '* * *', '———', 'Two.'])).toEqual(['One.', 'Two.']);
  });

  it('keeps what people say twice, refrains, and long paragraphs', () => {
    const long = 'A paragraph of its own, which the author wrote twice with care. '.repeat(4).trim();
    const body = ['“Never again,” said the old man at the door of the empty house.', 'Nevermore.', 'He waited.', long];

    expect(cleaned([...body, ...body])).toEqual([...body, ...body]);
  });

  it('changes nothing the second time', () => {
    const part = fc.constantFrom(
      TITLE,
      `${TITLE} | The Daily`,
      'Share this article',
      '* * *',
      'Share prices fell.',
      'A caption without a stop, long enough to be one',
      'One.',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string())),
        fc.oneof(fc.constant(TITLE), fc.string()),
        (paragraphs, title) => {
          const once = clean(draft(paragraphs, { title }));
          expect(clean(once)).toEqual(once);
        },
      ),
    );
  });
});

describe('a headline', () => {
  it.each([
    ['China Wrestles with Its Dilemma', 'China  wrestles with its dilemma'],
    ['Beijing’s “Loser”', 'Beijing\'s "loser"'],
    [`${TITLE} | The Daily`, TITLE],
    [`${TITLE} | The Daily`, `${TITLE} - The Daily`],
    ['China', 'China | The Daily'],
  ])('%s is repeated by %s', (title, text) => {
    expect(repeatsHeadline(text, title)).toBe(true);
  });

  it.each([
    ['China', 'China – A Land of Contrasts'],
    ['China', 'China is large.'],
    [TITLE, `${TITLE} - and what came of it.`],
    ['War in the North – Day 5', 'War in the North – Day 6'],
    [TITLE, ''],
  ])('%s is not repeated by %s', (title, text) => {
    expect(repeatsHeadline(text, title)).toBe(false);
  });
});
