/** A thread for a discussion: of one passage, or of an article by what carries it. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { type Block, errorReply, phrase } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { articleOption } from '../parts/article-option.ts';
import { suggestPassages } from '../parts/passage-suggestions.ts';

/** A thread starts with something to read at a glance. */
const CLAIMS = 3;

export const start = defineCommand({
  name: 'start',
  audience: 'everyone',
  description: 'Open a thread to discuss an article, or one passage of it',
  options: {
    article: articleOption,
    about: { kind: 'text', description: 'A passage, such as ¶4', maxLength: 200, suggest: suggestPassages },
  },
  thread: ({ article, about }, context) => {
    const topic = topicOf(article, about, context);
    if (typeof topic === 'string') return undefined;
    return topic.passages.length === 0
      ? topic.article.title
      : `¶${topic.passages[0]?.passage} · ${topic.article.title}`;
  },
  run: async ({ article, about }, context) => {
    const topic = topicOf(article, about, context);
    if (typeof topic === 'string') return errorReply(phrase`${topic}`);
    const quotes = topic.passages.length > 0 ? topic.passages : await claimsOf(topic.article, context);
    return {
      kind: 'discussion',
      blocks: [
        { kind: 'text', phrase: phrase`What do you make of ${quotes.length === 1 ? 'this' : 'these'}?` },
        ...quotes.map((each): Block => ({ kind: 'quote', quote: each, highlights: [] })),
        { kind: 'small', phrase: phrase`Word for word from the article` },
      ],
    };
  },
});

/** What is to be discussed; a sentence where that is not known. */
function topicOf(
  name: unknown,
  about: unknown,
  { library, article: used }: CommandContext,
): { readonly article: Article; readonly passages: readonly Quote[] } | string {
  const named = name === undefined ? undefined : library.find(String(name));
  if (named?.ok === false) return named.problem;
  const [only] = library.articles.length === 1 ? library.articles : [];
  const article = named?.value ?? used ?? only;
  if (about !== undefined) {
    const place = library.resolve(String(about), article);
    if (!place.ok) return place.problem;
    return {
      article: place.value.article,
      passages: place.value.passages.map((each) => quote(place.value.article, each)),
    };
  }
  return article === undefined ? 'Which article? There are several; name one.' : { article, passages: [] };
}

async function claimsOf(article: Article, { summariser }: CommandContext): Promise<readonly Quote[]> {
  return (await summariser.summarise({ article, sentences: CLAIMS })).quotes;
}
