/** What an article has that could be taken for something else: its names, amounts and terms, wherever they stand. */
import type { Article } from '../../corpus/article.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { askedAs, withItsArticle } from './countries.ts';
import { type AskedFor, gapsOf, startWithArticle } from './gaps.ts';
import { namesIn } from './names.ts';
import { studySentences } from './sentences.ts';
import { standsAlone } from './stands-alone.ts';
import { type FoundTerm, termsIn } from './terms.ts';

export interface Rival {
  readonly asked: AskedFor;
  readonly key: string;
  readonly text: string;
  readonly amount?: Amount;
  readonly term?: FoundTerm;
  /** The article lets it speak. */
  readonly speaks: boolean;
}

const known = new WeakMap<Article, readonly Rival[]>();

/** All rivals of an article in its order, each as often as it is there in another form. */
export function rivalsOf(article: Article): readonly Rival[] {
  const rivals = known.get(article) ?? findRivals(article);
  known.set(article, rivals);
  return rivals;
}

function findRivals(article: Article): readonly Rival[] {
  const names = namesIn(article);
  const speakers = new Set(gapsOf(article).flatMap(({ isSpeaker, key }) => (isSpeaker ? [key] : [])));
  const rivals = studySentences(article).flatMap((sentence): readonly Rival[] => {
    const named = (names.get(sentence) ?? []).flatMap((name): readonly Rival[] => {
      const { kind, key, isSure, start, end } = name;
      if (kind === 'thing' || !isSure || (kind !== 'country' && !standsAlone(sentence, name))) return [];
      if (kind === 'organisation' && /['’]s? $/.test(sentence.text.slice(0, start))) return [];
      const from = kind === 'organisation' ? startWithArticle(sentence.text, start) : start;
      const text = sentence.text.slice(from, end);
      return [
        {
          asked: askedAs(kind, text),
          key,
          text: kind === 'country' ? withItsArticle(text) : text,
          speaks: speakers.has(key),
        },
      ];
    });
    const amounts = amountsIn(sentence.text).map(
      (amount): Rival => ({
        asked: amount.unit === 'year' ? 'year' : 'amount',
        key: `#${amount.value} ${amount.unit}`,
        text: amount.text,
        amount,
        speaks: false,
      }),
    );
    const terms = termsIn(sentence).map(
      (term): Rival => ({ asked: 'term', key: term.key, text: term.text, term, speaks: false }),
    );
    return [...named, ...amounts, ...terms];
  });
  return [
    ...new Map(
      rivals.map((rival) => [`${rival.asked} ${rival.key} ${rival.text} ${rival.term?.lead}`, rival]),
    ).values(),
  ];
}
