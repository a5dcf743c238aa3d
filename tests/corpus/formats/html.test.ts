import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/corpus/formats/html.ts';

function draft(page: string) {
  const read = readHtml(page, 'fallback');
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}
const texts = (page: string) => draft(page).pieces.map(({ kind, text }) => `${kind[0]} ${text}`);
const article = (body: string) => `<html><body><article>${body}</article></body></html>`;

const LONG = 'It had run for a hundred years, through two wars, and nobody could say why it stopped on that day.';
const PAGE = `<!doctype html><html lang="en"><head>
  <title>The town clock | The Daily</title>
  <link rel="canonical" href="https://example.com/clock">
  <meta name="author" content="A. Reader"><meta property="article:published_time" content="2024-06-24T10:00:00Z">
  <style>p { color: red }</style><script>document.write('<p>written by a script</p>')</script>
</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <div class="cookie-banner">We use cookies. <button>Accept all</button></div>
  <article><h1>The town clock</h1>
    <p>The clock of the town <b>hall</b> stopped at noon. ${LONG}</p>
    <h2>What came after</h2>
    <p>Nobody noticed until Tuesday,<br>when the mayor was late. ${LONG}</p>
    <p hidden>not to be seen</p><p style="display: none">nor this</p>
    <ul><li>a clock</li><li>a <i>tower</i></li></ul>
    <blockquote><p>“It was old,” said the mayor, and everyone agreed that it was very old indeed.</p></blockquote>
  </article>
  <aside>More from The Daily</aside><footer>© The Daily</footer>
</body></html>`;

describe('a web page', () => {
  it('is its article, in headings and paragraphs', () => {
    expect(texts(PAGE)).toEqual([
      `p The clock of the town hall stopped at noon. ${LONG}`,
      'h What came after',
      `p Nobody noticed until Tuesday, when the mayor was late. ${LONG}`,
      'p a clock\na tower',
      'p “It was old,” said the mayor, and everyone agreed that it was very old indeed.',
    ]);
  });

  it('tells its title, author, date, language and address', () => {
    expect(draft(PAGE)).toMatchObject({
      title: 'The town clock',
      imprint: { author: 'A. Reader', published: '2024-06-24', language: 'en', source: 'https://example.com/clock' },
    });
    expect(draft(PAGE.replace('https://example.com', 'javascript:')).imprint.source).toBeUndefined();
  });

  it('is read without html and body tags, and without an article in it', () => {
    expect(texts('just some words')).toEqual(['p just some words']);
    expect(texts('<p>One.<p>Two.')).toEqual(['p One.', 'p Two.']);
    expect(texts('<html><body><div>Loose <em>text</em></div><div>and more</div></body></html>')).toEqual([
      'p Loose text',
      'p and more',
    ]);
  });

  it('keeps a table in rows and a listing in lines', () => {
    const rows = '<table><tr><th>Year</th><th>Event</th></tr><tr><td>1900</td><td>Built</td></tr></table>';
    expect(texts(article(`<p>${LONG}</p>${rows}<pre>one\n  two</pre>`))).toEqual([
      `p ${LONG}`,
      'p Year | Event\n1900 | Built',
      'p one\ntwo',
    ]);
  });

  it('gives nothing of a script, whatever it holds', () => {
    const page = article(
      `<p>${LONG}</p><script>var a = "<p>an order from a script</p>";</script><p onclick="alert(1)">${LONG} Yes.</p>`,
    );
    expect(texts(page)).toEqual([`p ${LONG}`, `p ${LONG} Yes.`]);
  });

  it.each([
    ['is empty', ''],
    ['holds a script alone', '<script>alert(1)</script>'],
    ['holds pictures alone', '<body><img src="a.png"><svg><text>a</text></svg></body>'],
  ])('that %s is told to have no text', (_, page) => {
    expect(readHtml(page, 'fallback')).toEqual({ ok: false, fault: { message: 'The page has no text to quote.' } });
  });

  it('keeps its words where they stand in a form, as some sites set all of a page', () => {
    expect(texts(`<body><form><p>${LONG}</p><button>Send</button></form></body>`)).toEqual([`p ${LONG}`]);
  });

  it('has a title of its own without a head, which is none of its words', () => {
    const read = draft('<title>The clock</title><p>It stopped.</p>');
    expect(read.title).toBe('The clock');
    expect(read.pieces.map(({ text }) => text)).toEqual(['It stopped.']);
  });

  it('may draw its listings as long as it likes', () => {
    expect(texts(`<pre>one${'\n'.repeat(1_000_000)}two</pre>`)).toEqual(['p one\ntwo']);
  });

  it.each([
    ['a million headings', '<h2>a</h2>'.repeat(1_000_000), /more than 50000 elements/],
    ['a hundred thousand nested elements', '<div>'.repeat(100_000), /more than 50000 elements/],
    ['elements nested deeply', '<div>'.repeat(1000), /more than 300 elements lie within each other/],
    ['parts of tables nested deeply', '<thead>'.repeat(5000), /more than 300 elements lie within each other/],
    [
      'parts of drawings nested deeply',
      `<svg>${'<path>'.repeat(5000)}`,
      /more than 300 elements lie within each other/,
    ],
    ['ends that end nothing', '<li><p></div>'.repeat(5000), /more than 300 elements lie within each other/],
  ])('of %s is refused', (_, page, message) => {
    expect(readHtml(page, 'fallback')).toMatchObject({ fault: { message: expect.stringMatching(message) } });
  });

  it('gives only words that stand in it, however it is written', () => {
    const tags = ['p', 'div', 'h1', 'b', 'ul', 'li', 'table', 'td', 'pre', 'br', 'script', 'nav', 'x-y', 'svg'];
    const part = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom('apple ', 'pear. ', 'fig', '&amp;', '<!--', '-->', '<', '"', '&#0;', '<![CDATA['),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const read = readHtml(parts.join(''), 'fallback');
        if (!read.ok) return;
        const words = read.value.pieces.flatMap(({ text }) => text.match(/[a-z]{3,}/g) ?? []);
        const known = /^(?:apple|pear|fig|amp|cdata|(?:apple|pear|fig|amp)+)$/i;
        expect(words.filter((word) => !known.test(word))).toEqual([]);
      }),
    );
  });
});
