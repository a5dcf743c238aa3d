/**
 * How much of an article that a server added is quoted in a day: enough to read it together, too little to copy books
 * out of a library. What is counted is lost with the process; the day then starts anew.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Slug } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';

/** In characters of one article: some 5,000 words for a person, and for all of a server ten times that. */
const A_PERSON = 30_000;
const A_SERVER = 300_000;
const DAY_S = 86_400;

export interface Ration {
  /** Takes the quotes from what is left; gives the title of an article of which nothing is left, else nothing. */
  readonly take: (
    by: { readonly person: string; readonly server: string },
    quotes: readonly Quote[],
  ) => Promise<string | undefined>;
}

/** `points` are the characters of one article that a person, and a server, may be quoted in a day. */
export function createRation({ person = A_PERSON, server = A_SERVER } = {}): Ration {
  const people = new RateLimiterMemory({ keyPrefix: 'person', points: person, duration: DAY_S });
  const servers = new RateLimiterMemory({ keyPrefix: 'server', points: server, duration: DAY_S });
  return {
    async take(by, quotes) {
      for (const [slug, { title, characters }] of lengthsOf(quotes)) {
        try {
          const place = JSON.stringify([by.server, slug]);
          await people.consume(JSON.stringify([by.person, place]), characters);
          await servers.consume(place, characters);
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          return title;
        }
      }
      return undefined;
    },
  };
}

function lengthsOf(
  quotes: readonly Quote[],
): ReadonlyMap<Slug, { readonly title: string; readonly characters: number }> {
  const lengths = new Map<Slug, { readonly title: string; readonly characters: number }>();
  for (const { article, title, text } of quotes) {
    lengths.set(article, { title, characters: (lengths.get(article)?.characters ?? 0) + text.length });
  }
  return lengths;
}
