/** Discussion prompts made from an article's own sentences: each quotes what it asks about. */
import type { Article } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { tokenise } from '../language/tokens.ts';
import { isAboutWhat } from './about.ts';
import type { Subject } from './discussion.ts';
import type { Asked } from './prompting/asked.ts';
import { type Candidate, candidatesIn, spansOf } from './prompting/candidates.ts';
import { spread } from './prompting/order.ts';
import { type PollQuestion, pollOn } from './prompting/polls.ts';
import { readingsOf } from './prompting/readings.ts';
import { questionOf, type Words } from './wording.ts';

export interface Prompt {
  /** Kind and offsets, at most 40 characters. A part of the article may ask another way about the same sentence. */
  readonly id: string;
  readonly kind: Asked['kind'];
  readonly asked: Asked;
  /** The question in words. */
  readonly question: readonly Words[];
  /** One; two where two are held side by side. Whole sentences. */
  readonly quotes: readonly Quote[];
  /** The ¶ numbers of the quotes, each once. */
  readonly passages: readonly number[];
  /** Where fixed answers will do. */
  readonly poll?: PollQuestion;
}

/** Made once for each article. */
const known = new WeakMap<Article, readonly Prompt[]>();

/** Every prompt that the article gives on a subject, neighbours of different kinds and places; none twice, none at random. */
export function promptsFor(article: Article, about?: Subject): readonly Prompt[] {
  const prompts = known.get(article) ?? makePrompts(article);
  known.set(article, prompts);
  if (about === undefined) return prompts;
  const isAbout = isAboutWhat(about);
  return prompts.filter(({ quotes }) =>
    quotes.some(({ passage, text }) => isAbout({ passage, tokens: tokenise(text) })),
  );
}

function makePrompts(article: Article): readonly Prompt[] {
  const candidates = candidatesIn(readingsOf(article));
  const ordered = spread(
    candidates.map((candidate) => ({
      candidate,
      kind: candidate.asked.kind,
      passages: candidate.readings.map(({ passage }) => passage.number),
      sentences: candidate.readings.map(({ span }) => span.start),
      score: candidate.score,
    })),
  );
  return ordered.map(({ candidate }) => promptFrom(article, candidate));
}

function promptFrom(article: Article, candidate: Candidate): Prompt {
  const { asked, readings } = candidate;
  const starts = readings.map(({ span }) => span.start);
  const quotes = spansOf(candidate).flatMap((span, at) => {
    const passage = readings[at]?.passage;
    return passage === undefined ? [] : [quote(article, passage, span)];
  });
  const poll = pollOn(asked);
  return {
    id: `${asked.kind}-${starts.join('-')}`,
    kind: asked.kind,
    asked,
    question: questionOf(asked, starts[0]),
    quotes,
    passages: [...new Set(quotes.map(({ passage }) => passage))],
    ...(poll === undefined ? {} : { poll }),
  };
}
