import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Corpus, readArticle, readCorpus } from '../../src/corpus/read.ts';

const BODY = 'A paragraph of words.\n\nAnother one.';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, file), content);
const slugs = ({ articles }: Corpus): readonly string[] => articles.map(({ slug }) => slug);

describe('a corpus', () => {
  it('is every .txt and .md file of a folder, in the order of their slugs', async () => {
    await Promise.all([
      write('b.txt', `B\n\n${BODY}`),
      write('A.MD', BODY),
      write('.hidden.txt', `H\n\n${BODY}`),
      write('notes.json', '{}'),
      mkdir(join(folder, 'inner')).then(() => write('inner/c.txt', `C\n\n${BODY}`)),
    ]);

    const corpus = await readCorpus(folder);

    expect(slugs(corpus)).toEqual(['a', 'b']);
    expect(corpus.problems).toEqual([]);
  });

  it('names a file without a title after the file', async () => {
    await write('north-korea_pact.md', BODY);

    expect((await readCorpus(folder)).articles[0]?.title).toBe('North korea pact');
  });

  it('tells of each file and stops between two when asked to', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => write(`${name}.txt`, `T\n\n${BODY}`)));
    const stop = new AbortController();
    const told: unknown[] = [];

    const corpus = await readCorpus(folder, {
      signal: stop.signal,
      onFile: (...progress) => {
        told.push(progress);
        if (told.length === 2) stop.abort();
      },
    });

    expect(told).toEqual([
      [1, 3, 'a.txt'],
      [2, 3, 'b.txt'],
    ]);
    expect(slugs(corpus)).toEqual(['a', 'b']);
  });

  it('is empty, with a problem, where there is no folder', async () => {
    const missing = join(folder, 'missing');

    expect(await readCorpus(missing)).toEqual({
      articles: [],
      problems: [
        {
          file: missing,
          message: 'This cannot be read as a folder of articles: it, or what it links to, does not exist.',
        },
      ],
    });
  });
});

describe('a bad file', () => {
  const bytes = (...parts: readonly (string | number)[]): Buffer =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

  it.each<[string, string | Buffer, number | undefined, RegExp]>([
    ['empty.txt', '', undefined, /^The file is empty/],
    ['white.txt', ' \r\n\t\u00a0\n', undefined, /^The file is empty/],
    ['title.txt', '\nOnly a title', 2, /^The file has only a title/],
    ['title.md', '# Only a title', undefined, /^The file has no text below its title/],
    ['noise.txt', 'Title\n\nAdvertisement\n\nTITLE', 1, /^The file has only a title/],
    ['binary.txt', bytes('Title\n\nA', 0, 'b'), 3, /NUL byte/],
    ['latin.txt', bytes('Title\n\nOne é and � are fine.\nCaf', 0xe9, '.'), 4, /^This line is not valid UTF-8/],
    ['mac.txt', bytes('Title\r\rCaf', 0xe9, '.'), 3, /^This line is not valid UTF-8/],
    ['wide.txt', Buffer.from('Title\n\nText', 'utf16le'), undefined, /UTF-16; save it as UTF-8/],
    ['fields.txt', '\n---\ntitle: A\n---\nText.', 2, /^The file begins as a Markdown file does.*save it as .md\.$/],
    ['empty.md', '\n', undefined, /^The file is empty/],
    ['html.md', '# A\n\n<p>Text.</p>', undefined, /in HTML, which is left out of Markdown; save it as .html\.$/],
    ['utf16.txt', Buffer.from('\uFEFFTitle\n\nText', 'utf16le'), undefined, /UTF-16; save it as UTF-8/],
    ['yaml.md', '---\ntitle: A\nauthor: "B\n---\nText.', 3, /not valid YAML/],
    ['source.md', '---\ntitle: A\nsource: example\n---\nText.', 3, /source must be a web address/],
    ['open.md', '---\ntitle: A\n\nText.', 1, /never ends/],
    [
      'page.docx',
      '<p>Text.</p>',
      undefined,
      /^Articles are .txt, .md, .html or .pdf files; save page.docx as one of these.$/,
    ],
  ])('is named and the others still load: %s', async (file, content, line, message) => {
    await Promise.all([write(file, content), write('good.txt', `Good\n\n${BODY}`)]);

    const corpus = await readCorpus(folder);

    expect(slugs(corpus)).toEqual(['good']);
    expect(corpus.problems).toEqual([
      { file, message: expect.stringMatching(message), ...(line === undefined ? {} : { line }) },
    ]);
  });

  it('is refused by its size before it is read', async () => {
    await write('large.txt', 'Title');
    await truncate(join(folder, 'large.txt'), 50_000_000);

    expect((await readCorpus(folder)).problems).toEqual([
      { file: 'large.txt', message: 'The file has 50 MB; an article may have up to 10 MB.' },
    ]);
  });

  it('may be a folder, or a link to nothing', async () => {
    await mkdir(join(folder, 'folder.txt'));
    await symlink('nowhere', join(folder, 'link.txt'));

    expect((await readCorpus(folder)).problems).toEqual([
      { file: 'folder.txt', message: 'This is a folder; articles are files.' },
      { file: 'link.txt', message: 'The file cannot be read: it, or what it links to, does not exist.' },
    ]);
  });

  it('may give the name of another, which stays', async () => {
    await Promise.all([write('The Pact.txt', `First\n\n${BODY}`), write('the-pact.md', `# Second\n\n${BODY}`)]);

    const { articles, problems } = await readCorpus(folder);

    expect(articles.map(({ title }) => title)).toEqual(['First']);
    expect(problems).toEqual([
      {
        file: 'the-pact.md',
        message: 'Its article would be called “the-pact”, as that of The Pact.txt is; rename one of the files.',
      },
    ]);
  });
});

describe('the article that comes with the program', () => {
  it('has a standfirst and ten passages, none of them its headline', async () => {
    const read = await readArticle('corpus/china-russia-north-korea-pact.txt');
    if (!read.ok) throw new Error(read.fault.message);
    const { text, title, passages } = read.value;

    expect(passages.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(passages.map(({ start, end }) => text.slice(start, end).split(' ').slice(0, 3).join(' '))).toEqual([
      'China refrains from',
      'China has adopted',
      'Experts speculate that',
      'Beijing is also',
      "China's response to",
      'One concern for',
      'The U.S. has',
      "Despite China's reluctance",
      'The complex political',
      'China rejects allegations',
      'The growing ties',
    ]);
    expect(text).not.toContain(title);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([1, 2, 2, 2, 3, 2, 2, 1, 2, 3, 2]);
  });
});

describe('a web page of a corpus', () => {
  const BOM = '\uFEFF';
  const page = (head: string): string => `${head}<p>Grüße an alle, die „lesen“.</p>`;

  it.each<[string, Buffer]>([
    ['in UTF-8, without saying so', Buffer.from(page(''))],
    ['in UTF-8, with a mark against what it says', Buffer.from(page(`${BOM}<meta charset=latin1>`))],
    ['in UTF-16', Buffer.from(page(BOM), 'utf16le')],
    ['in UTF-16 the other way round', Buffer.from(page(BOM), 'utf16le').swap16()],
    ['in UTF-8, though it says UTF-16', Buffer.from(page('<meta charset="utf-16">'))],
    [
      'in the charset that it names',
      Buffer.from(
        page('<meta charset=macintosh>')
          .replace('ü', '\u009F')
          .replace('ß', '\u00A7')
          .replace('„', '\u00E3')
          .replace('“', '\u00D2'),
        'latin1',
      ),
    ],
    ['from before UTF-8', Buffer.from(page('').replace('„', '\u0084').replace('“', '\u0093'), 'latin1')],
  ])('is read: %s', async (_, bytes) => {
    await write('page.html', bytes);

    expect((await readCorpus(folder)).articles[0]?.text).toBe('Grüße an alle, die „lesen“.');
  });

  it.each<[string, string, RegExp]>([
    ['of an unknown charset', '<meta charset="klingon"><p>Text.</p>', /written in “klingon”, which is not known here/],
    ['with a NUL character', '<p>Te\0xt.</p>', /NUL character/],
  ])('is a problem: %s', async (_, content, message) => {
    await write('page.html', content);

    expect((await readCorpus(folder)).problems).toEqual([
      { file: 'page.html', message: expect.stringMatching(message) },
    ]);
  });
});

describe('a large file', () => {
  it.each([
    ['5,000 paragraphs', '.txt', 5_000, 5_000],
    ['5,000 paragraphs of Markdown', '.md', 5_000, 5_000],
  ])('of %s is read whole', async (_, extension, count, expected) => {
    const paragraphs = Array.from({ length: count }, (_unused, at) => `Paragraph ${at} stands here. It ends.`);
    await write(`large${extension}`, ['# Title', ...paragraphs].join('\n\n'));

    const [article] = (await readCorpus(folder)).articles;

    expect(article?.passages.length).toBe(expected);
    expect(article?.text).toBe(paragraphs.join('\n\n'));
  });
});

describe('an article that is far too long', () => {
  it.each([
    ['in many paragraphs', `T\n\n${'A word.\n\n'.repeat(6_000)}`, 6_000],
    ['in one', `T\n\n${'and a word '.repeat(600_000)}`, 5496],
  ])('is refused by its length, %s', async (_, content, least) => {
    await write('book.txt', content);

    expect((await readCorpus(folder)).problems).toEqual([
      {
        file: 'book.txt',
        message: `The article has at least ${least} passages; one may have up to 5000. Part it into several files.`,
      },
    ]);
  });
});
