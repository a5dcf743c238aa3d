/** How good a question each gap makes, before it is known what stands beside it in a quiz. */
import { topicsOf } from '../../summary/topics.ts';
import type { AskedFor, Gap } from './gaps.ts';
import { normal } from './sameness.ts';

/** Who and how many are facts; a term is a matter of wording, asked for where there is little else. */
const WORTH = {
  person: 1,
  amount: 1,
  organisation: 0.9,
  country: 0.9,
  capital: 0.9,
  city: 0.8,
  year: 0.7,
  contrary: 0.7,
  term: 0.1,
} as const satisfies Record<AskedFor, number>;
const LOSS_IN_TITLE = 0.45;
const LOSS_OF_MAIN = 0.2;
/** For each sentence to be read before it. */
const LOSS_OF_CONTEXT = 0.15;

/** From about 0 to 1: less for what the title tells, for what the article speaks of all the time, and for what takes long to read. */
export function worthOf(gap: Gap): number {
  const { article, context } = gap.sentence;
  const isInTitle = normal(article.title).includes(normal(gap.text));
  const [main] = topicsOf(article).names;
  const isMain = main !== undefined && [main.name, ...main.aliases].some((name) => normal(name) === normal(gap.text));
  return (
    WORTH[gap.asked] - (isInTitle ? LOSS_IN_TITLE : 0) - (isMain ? LOSS_OF_MAIN : 0) - LOSS_OF_CONTEXT * context.length
  );
}
