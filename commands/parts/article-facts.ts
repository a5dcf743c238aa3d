/** What is known of articles beside their words → what is said. */
import { type Action, code, counted, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Fact } from '../../src/conversation/conversation.ts';
import type { Article } from '../../src/corpus/article.ts';

/** As many as are read at a glance. */
const MAX_ARTICLES = 12;
const MAX_TITLE = 80;

/** What someone asked to know of an article; a line for each when no single one is meant. */
export function factReply(fact: Fact, articles: readonly Article[]): Reply {
  const [only, another] = articles;
  if (only === undefined) {
    return { kind: 'library', blocks: [{ kind: 'text', phrase: phrase`There is no article here yet.` }] };
  }
  if (another === undefined) {
    return { kind: 'library', blocks: [{ kind: 'text', phrase: sentence(fact, only) }], actions: [infoAction(only)] };
  }
  const rest = articles.length - MAX_ARTICLES;
  return {
    kind: 'library',
    blocks: [
      { kind: 'list', items: articles.slice(0, MAX_ARTICLES).map((article) => sentence(fact, article)) },
      ...(rest > 0
        ? [{ kind: 'small', phrase: phrase`and ${rest} more; ${code('/article info')} tells of each` } as const]
        : []),
    ],
  };
}

/** How many words an article has, headings too. */
export function countWords({ text }: Article): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function sentence(fact: Fact, article: Article): Phrase {
  const { title, author, published, source } = article;
  const name = strong(shorten(title, MAX_TITLE));
  switch (fact) {
    case 'title':
      return phrase`The article is called ${strong(title)}.`;
    case 'author':
      return author === undefined ? phrase`Who wrote ${name} is not given.` : phrase`${name} is by ${author}.`;
    case 'published':
      return published === undefined
        ? phrase`When ${name} was published is not given.`
        : phrase`${name} was published: ${published}.`;
    case 'source':
      return source === undefined ? phrase`Where ${name} is from is not given.` : phrase`${name} is from ${source}`;
    case 'length':
      return phrase`${name} has ${lengthOf(article)}.`;
  }
}

function lengthOf(article: Article): string {
  const numbers = article.passages.map(({ number }) => number).filter((number) => number > 0);
  const sentences = article.passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  return `${counted(numbers.length, 'passage')}, ${counted(sentences, 'sentence')} and about ${counted(countWords(article), 'word')}`;
}

function infoAction({ slug }: Article): Action {
  return { label: 'About the article', command: 'article info', options: { article: slug } };
}
