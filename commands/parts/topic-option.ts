/** The `topic` option, and the topics of a library by name. */
import type { CommandContext } from '../../src/command/command.ts';
import type { RawOptions } from '../../src/command/options.ts';
import type { Article } from '../../src/corpus/article.ts';
import { closestNames } from '../../src/corpus/closest-names.ts';
import type { Library } from '../../src/corpus/library.ts';
import { type Topic, topicsOf } from '../../src/summary/topics.ts';
import { articleMeant } from './article-option.ts';

/** Names and terms of an article that are offered: what it is most about. */
const MAX_OFFERED = 12;

/** A topic, offered as people type. */
export const topicOption = {
  kind: 'text',
  description: 'A name or a topic',
  maxLength: 200,
  suggest: (typed: string, context: CommandContext, { article: name }: RawOptions = {}) => {
    const words = typed.toLowerCase();
    const meant = articleMeant(typeof name === 'string' ? name : undefined, context);
    return (meant.ok ? topicsOfOne(meant.value) : topicsIn(context.library))
      .filter(({ name, aliases }) => [name, ...aliases].some((form) => form.toLowerCase().includes(words)))
      .map(({ name, aliases, passages }) => ({
        label: `${[name, ...aliases].join(' · ')} — ${passages.map((number) => `¶${number}`).join(', ')}`,
        value: name,
      }));
  },
} as const;

/** The names that are written most like `topic`. */
export function closestTopics(topic: string, library: Library): readonly string[] {
  const names = topicsIn(library).map(({ name }) => ({ name, words: name.toLowerCase() }));
  return closestNames(topic.toLowerCase().slice(0, 80), names);
}

/** People type letter by letter, and a library may have a hundred articles. */
const known = new WeakMap<Library, readonly Topic[]>();

/** What the articles are most about, names before terms; the same name once. */
function topicsIn(library: Library): readonly Topic[] {
  const topics = known.get(library) ?? onceEach(library.articles.flatMap(topicsOfOne));
  known.set(library, topics);
  return topics;
}

function topicsOfOne(article: Article): readonly Topic[] {
  const { names, terms } = topicsOf(article);
  return onceEach([...names.slice(0, MAX_OFFERED), ...terms.slice(0, MAX_OFFERED)]);
}

function onceEach(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topic.name.toLowerCase(), topic])).values()];
}
