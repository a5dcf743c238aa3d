/** Who and what an article is about, and where it says so. */
import { defineCommand } from '../src/command/command.ts';
import { type Block, enumerate, type Phrase, phrase, type Reply, strong } from '../src/command/reply.ts';
import type { Article } from '../src/corpus/article.ts';
import { rangesOf } from '../src/corpus/reference.ts';
import { exactName } from '../src/corpus/slug.ts';
import { type Dated, type Topic, topicsOf } from '../src/summary/topics.ts';
import { articleOption, withOneArticle } from './parts/article-option.ts';
import { privateOption } from './parts/private-option.ts';

/** As many as are read at a glance. */
const MAX_NAMES = 10;
const MAX_TERMS = 8;
const MAX_NUMBERS = 8;
const MAX_DATES = 10;
const MAX_BUTTONS = 4;

export const topics = defineCommand({
  name: 'topics',
  description: 'Who and what an article is about: names, key terms, dates and numbers, with their ¶',
  options: { article: articleOption, private: privateOption },
  run: ({ article: name }, context) => withOneArticle(name, context, topicsReply),
});

function topicsReply(article: Article): Reply {
  const found = topicsOf(article);
  const names = found.names.slice(0, MAX_NAMES);
  const terms = found.terms.slice(0, MAX_TERMS);
  const numbers = found.numbers.slice(0, MAX_NUMBERS);
  const dates = datesOf(found.timeline).slice(0, MAX_DATES);
  const introduced = [...names, ...terms, ...numbers, ...dates];
  if (introduced.length === 0) {
    const nothing = phrase`No name, term or number stands out in ${strong(article.title)}.`;
    return { kind: 'topics', blocks: [{ kind: 'text', phrase: nothing }] };
  }
  return {
    kind: 'topics',
    blocks: [
      ...listed('Names', names),
      ...listed('Key terms', terms),
      ...listed('Numbers', numbers),
      ...listed('Timeline', dates),
      ...introductions(introduced),
    ],
    actions: [...names, ...terms].slice(0, MAX_BUTTONS).map(({ name }) => ({
      label: name,
      command: 'summary',
      options: { article: exactName(article.slug), topic: name },
    })),
  };
}

type Listed = Pick<Topic, 'name' | 'passages' | 'introduction'> & Partial<Pick<Topic, 'aliases'>>;

function listed(heading: string, topics: readonly Listed[]): readonly Block[] {
  const items = topics.map(line);
  return items.length === 0
    ? []
    : [
        { kind: 'heading', phrase: phrase`${heading}` },
        { kind: 'list', items },
      ];
}

function line({ name, aliases = [], passages }: Listed): Phrase {
  return phrase`${strong(name)}${aliases.map((alias) => ` · ${alias}`).join('')} ${rangesOf(passages)}`;
}

/** The sentences in which they come first, in the order of the text, each once. */
function introductions(topics: readonly Listed[]): readonly Block[] {
  const bySentence = new Map<number, Listed[]>();
  for (const topic of topics) {
    const { start } = topic.introduction;
    bySentence.set(start, [...(bySentence.get(start) ?? []), topic]);
  }
  return [...bySentence]
    .sort(([a], [b]) => a - b)
    .flatMap(([, together]): readonly Block[] => {
      const [first] = together;
      if (first === undefined) return [];
      const names = enumerate(together.map(({ name }) => strong(name)));
      return [
        { kind: 'text', phrase: phrase`${names} ${together.length === 1 ? 'comes' : 'come'} in with:` },
        { kind: 'quote', quote: first.introduction, highlights: [] },
      ];
    });
}

/** A date once, however many sentences name it. */
function datesOf(timeline: readonly Dated[]): readonly Listed[] {
  const byText = new Map<string, Listed>();
  for (const { date, sentence } of timeline) {
    const known = byText.get(date.text);
    const passages = [...new Set([...(known?.passages ?? []), sentence.passage])];
    byText.set(date.text, { name: date.text, passages, introduction: known?.introduction ?? sentence });
  }
  return [...byText.values()];
}
