import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/corpus/formats/pdf.ts';
import { pdf, type Run } from '../../support/pdf.ts';

/** Lines one under the other from `y` on, 14 points apart. */
const lines = (texts: readonly string[], y: number, more: Partial<Run> = {}): readonly Run[] =>
  texts.map((text, at) => ({ text, y: y - 14 * at, ...more }));

async function pieces(pages: Parameters<typeof pdf>[0], options?: Parameters<typeof pdf>[1]) {
  const read = await readPdf(pdf(pages, options), 'fallback');
  if (!read.ok) throw new Error(read.fault.message);
  return { title: read.value.title, texts: read.value.pieces.map(({ kind, text }) => `${kind[0]} ${text}`) };
}

const FIRST = [
  'The clock of the town hall stopped at noon, and',
  'nobody noticed it until Tuesday, when the mayor',
  'was late.',
];
const SECOND = ['A watchmaker from the next town came and', 'mended it.'];
const JOINED = [`p ${FIRST.join(' ')}`, `p ${SECOND.join(' ')}`];

describe('a PDF', () => {
  it('is read in paragraphs, as its lines are set', async () => {
    const parted = [...lines(FIRST, 700), ...lines(SECOND, 700 - 14 * 3 - 10)];
    expect((await pieces([parted])).texts).toEqual(JOINED);
    const [opening, ...rest] = lines(SECOND, 700 - 14 * 3);
    const indented = [...lines(FIRST, 700), { ...(opening ?? { text: '', y: 0 }), x: 90 }, ...rest];
    expect((await pieces([indented])).texts).toEqual(JOINED);
  });

  it('has headings where letters are larger, and the largest of the first page is its title', async () => {
    const page = [
      { text: 'The town clock', y: 760, size: 20 },
      ...lines(FIRST, 700),
      { text: 'What came after', y: 640, size: 15 },
      ...lines(SECOND, 610),
    ];
    const read = await pieces([page]);
    expect(read.title).toBe('The town clock');
    expect(read.texts).toEqual([JOINED[0], 'h What came after', JOINED[1]]);
  });

  it('has its largest heading as a title, though a smaller one stands above', async () => {
    const page = [
      { text: 'Towns', y: 780, size: 14 },
      { text: 'The town clock', y: 750, size: 20 },
      ...lines(FIRST, 700),
    ];
    expect(await pieces([page])).toEqual({ title: 'The town clock', texts: ['h Towns', JOINED[0]] });
  });

  it('leaves out heads that stand on one page alone, by the number of the page in them', async () => {
    const page = (head: string) => [{ text: head, y: 810 }, ...lines(FIRST, 700)];
    const read = await pieces(['Clocks 5', '6 Towers and bells', 'Bells 7'].map(page));
    expect(read.texts.join()).not.toMatch(/Clocks|Towers|Bells/);
    expect((await pieces([page('The year 2024')])).texts.join()).toContain('The year 2024');
  });

  it('keeps what several pages say in the same words and place of their text', async () => {
    const page = [...lines(FIRST, 700), ...lines(['It was so.'], 646)];
    expect((await pieces([page, page, page])).texts.join()).toContain(FIRST[0]);
  });

  it('makes one paragraph of a list, and leaves out what is turned', async () => {
    const list = ['They mended', '\u0095 the clock and', 'its bell,', '\u0095 the tower.'];
    expect((await pieces([lines(list, 700)])).texts).toEqual(['p They mended\nthe clock and its bell,\nthe tower.']);
    const stamp = { text: 'preprint', x: 20, y: 400, isTurned: true };
    expect((await pieces([[stamp, ...lines(FIRST, 700)]])).texts).toEqual([JOINED[0]]);
  });

  it('keeps a hyphen at the end of a line where a capital or a digit follows, or where it was meant', async () => {
    const texts = ['From 1990-', '1995 the Anglo-', 'Saxon clock was two- or three-', 'fold as ex-', 'pensive.'];
    expect((await pieces([lines(texts, 700)])).texts).toEqual([
      'p From 1990-1995 the Anglo-Saxon clock was two- or threefold as expensive.',
    ]);
  });

  it('of as many pages as there may be, without one end of a sentence, is read', async () => {
    const page = Array.from({ length: 45 }, (_, at) => ({ text: 'words that go on and on and on', y: 780 - 16 * at }));
    const read = await pieces(Array.from({ length: 500 }, () => page));
    expect(read.texts.join('').length).toBeGreaterThan(500_000);
  });

  it('takes its title from what the file says, unless a program said it', async () => {
    expect((await pieces([lines(FIRST, 700)], { title: 'Clocks' })).title).toBe('Clocks');
    expect((await pieces([lines(FIRST, 700)], { title: 'Microsoft Word - clock.doc' })).title).toBe('fallback');
    expect((await pieces([lines(FIRST, 700)], { title: 'clock-final.docx' })).title).toBe('fallback');
  });

  it('leaves out what stands on every page, and page numbers', async () => {
    const page = (number: number, texts: readonly string[]) => [
      { text: 'THE DAILY · 24 June', y: 810 },
      ...lines(texts, 700),
      { text: `Page ${number}`, y: 30 },
    ];
    const texts = ['One sentence here.', 'Another sentence there.', 'A third and last one.'];
    const read = await pieces(texts.map((text, at) => page(at + 1, [text, 'It goes on to a second line.'])));
    expect(read.texts).toEqual(texts.map((text) => `p ${text} It goes on to a second line.`));
  });

  it('joins a paragraph that goes on over a page, and a word that goes on over a line', async () => {
    const read = await pieces([
      lines(['The mayor was late for the first time and apolo-', 'gised to the well-known'], 700),
      lines(['watchmaker, who was well-', 'known for his patience.'], 700),
    ]);
    expect(read.texts).toEqual([
      'p The mayor was late for the first time and apologised to the well-known watchmaker, who was well-known for his patience.',
    ]);
  });

  it('reads one column after the other', async () => {
    const read = await pieces([[...lines(FIRST, 700), ...lines(SECOND, 700, { x: 320 })]]);
    expect(read.texts).toEqual(JOINED);
  });
});

describe('a PDF that cannot be read', () => {
  const fault = async (bytes: Uint8Array) => {
    const read = await readPdf(bytes, 'fallback');
    return read.ok ? read.value.pieces : read.fault.message;
  };
  const page = lines(FIRST, 700);

  it('is told of in a plain sentence', async () => {
    expect(await fault(pdf([page], { isLocked: true }))).toBe(
      'The PDF is locked with a password; save it without one.',
    );
    expect(await fault(pdf([[]]))).toMatch(/pictures of pages and no text/);
    expect(await fault(pdf(Array.from({ length: 501 }, () => page)))).toBe(
      'The PDF has 501 pages; an article may have up to 500.',
    );
    for (const bytes of [Buffer.from('PK\u0003\u0004 a zip'), Buffer.of(), Buffer.from('%PDF-1.7\n')]) {
      expect(await fault(bytes)).toMatch(/damaged, or no PDF/);
    }
  });

  it('is never more than that, wherever it is cut or broken', async () => {
    const whole = pdf([page]);
    for (let at = 0; at < whole.length; at += 37) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      for (const bytes of [whole.subarray(0, at), broken]) {
        const read = await readPdf(bytes, 'fallback');
        if (!read.ok) expect(read.fault.message).toMatch(/\.$/);
      }
    }
  });
});
