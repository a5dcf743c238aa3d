/** The engines that are timed: this one, with and without meaning, and its peers by name. */
import { serialize } from 'node:v8';
import { create, insertMultiple, save, search } from '@orama/orama';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createAnswerer, type Meaning } from '../../src/answer/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';

/** An index that is ready: `ask` answers one question, `serialised` gives its size as JSON in bytes, if it has one. */
export interface Ready {
  readonly ask: (question: string) => unknown;
  readonly serialised: () => number | undefined;
}

export interface Engine {
  readonly name: string;
  /** The most passages that it can index in reasonable time. */
  readonly most?: number;
  readonly index: (articles: readonly Article[]) => Ready | Promise<Ready>;
}

/** What the others are compared with. */
export const plainLunr: Engine = {
  name: 'lunr',
  index(articles) {
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const document of documentsOf(articles)) this.add(document);
    });
    return { ask: (question) => index.search(withoutMarks(question)), serialised: () => JSON.stringify(index).length };
  },
};

/** This engine, from the question to the quote, with words alone. */
export const footnoteWords: Engine = { name: 'footnote, words', index: (articles) => footnote(articles) };

/**
 * This engine with the sentence encoder. Vectors of sentences are made once, in the background, and are not timed here:
 * random ones stand for them, whose values cost as much to compare.
 */
export function footnoteMeaning(encoder: Encoder): Engine {
  return { name: 'footnote, meaning', index: (articles) => footnote(articles, encoder) };
}

async function footnote(articles: readonly Article[], encoder?: Encoder): Promise<Ready> {
  const units = unitsOf(articles);
  const index = await buildIndex(units);
  const meaning = encoder === undefined ? undefined : await randomMeaning(encoder, sentencesOf(units).length);
  const answerer = createAnswerer(index, () => meaning);
  return {
    ask: (question) => answerer.answer(question),
    serialised: () => serialize(index.serialise()).length + (meaning?.vectors.values.length ?? 0),
  };
}

async function randomMeaning(encoder: Encoder, sentences: number): Promise<Meaning> {
  const [vector] = await encoder.encode(['how long is a vector']);
  const width = vector?.length ?? 0;
  const values = Int8Array.from({ length: sentences * width }, (_, at) => (((at * 2_654_435_761) >>> 8) % 255) - 127);
  return { encoder, vectors: { width, values, scales: new Float32Array(sentences).fill(0.0004) } };
}

const miniSearch: Engine = {
  name: 'minisearch',
  index(articles) {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll([...documentsOf(articles)]);
    return { ask: (question) => index.search(question), serialised: () => JSON.stringify(index).length };
  },
};

const orama: Engine = {
  name: 'orama',
  async index(articles) {
    const database = create({ schema: { id: 'string', text: 'string' } as const });
    await insertMultiple(
      database,
      documentsOf(articles).map(({ id, text }) => ({ id: String(id), text })),
    );
    return {
      ask: (question) => search(database, { term: question }),
      serialised: () => JSON.stringify(save(database)).length,
    };
  },
};

const flexSearch: Engine = {
  name: 'flexsearch',
  index(articles) {
    const index = new Document({ document: { id: 'id', index: ['text'] } });
    for (const document of documentsOf(articles)) index.add(document);
    return { ask: (question) => index.search(question, { suggest: true }), serialised: () => undefined };
  },
};

/** The peers, as their documentation sets them up. */
export const peers: readonly Engine[] = [miniSearch, orama, flexSearch];

function documentsOf(articles: readonly Article[]): readonly { readonly id: number; readonly text: string }[] {
  return unitsOf(articles).map(({ article, passage }, id) => ({
    id,
    text: article.text.slice(passage.start, passage.end),
  }));
}

/** Lunr takes `?` and `:` for syntax, or for a part of the word. */
function withoutMarks(question: string): string {
  return question.replaceAll(/[^\p{L}\p{N} ]/gu, ' ');
}
