/** Rows of passages, live as people type. */

import type { Scope } from '../../src/answer/answer.ts';
import type { CommandContext } from '../../src/command/command.ts';
import type { RawOptions, Suggestion } from '../../src/command/options.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { referenceTo } from '../../src/corpus/reference.ts';

/** Passages that hold what was typed so far; before anything is typed, the passages in order. */
export function suggestPassages(typed: string, context: CommandContext, others: RawOptions): readonly Suggestion[] {
  return passagesFor(typed, context, scopeOf(others, context)).map((row) => ({
    label: `¶${row.passage} · ${row.words}`,
    value: referenceTo(row.article, row.passage),
  }));
}

interface Row {
  readonly article: string;
  readonly passage: number;
  readonly words: string;
}

function passagesFor(typed: string, { library, answerer }: CommandContext, scope: Scope): readonly Row[] {
  if (typed.trim() !== '') return answerer.complete(typed, scope).map(({ quote }) => rowOf(quote));
  return library.articles
    .filter(({ slug }) => scope.article === undefined || slug === scope.article)
    .flatMap(({ slug, text, passages }) =>
      passages.map(({ number, start, end }) => ({ article: slug, passage: number, words: text.slice(start, end) })),
    );
}

function rowOf({ article, passage, text }: Quote): Row {
  return { article, passage, words: text };
}

function scopeOf({ article }: RawOptions, { library, article: used }: CommandContext): Scope {
  const found = typeof article === 'string' ? library.find(article) : undefined;
  const meant = found?.ok ? found.value : used;
  return meant === undefined ? {} : { article: meant.slug };
}
