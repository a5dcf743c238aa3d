/** The `topic` option, and the topics of a library by name. */
import type { CommandContext } from '../../src/command/command.ts';
import { closestNames } from '../../src/corpus/closest-names.ts';
import type { Library } from '../../src/corpus/library.ts';
import { type Topic, topicsOf } from '../../src/summary/topics.ts';

/** Names and terms of an article that are offered: what it is most about. */
const MAX_OFFERED = 12;

/** A topic, offered as people type. */
export const topicOption = {
  kind: 'text',
  description: 'A name or a topic',
  maxLength: 200,
  suggest: (typed: string, { library, article }: CommandContext) => {
    const words = typed.toLowerCase();
    return topicsIn(library, article?.slug)
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

/** What the articles are most about, names before terms; the same name once. */
function topicsIn({ articles }: Library, only?: string): readonly Topic[] {
  const all = articles
    .filter(({ slug }) => only === undefined || slug === only)
    .flatMap((article) => {
      const { names, terms } = topicsOf(article);
      return [...names.slice(0, MAX_OFFERED), ...terms.slice(0, MAX_OFFERED)];
    });
  return [...new Map(all.map((topic) => [topic.name.toLowerCase(), topic])).values()];
}
