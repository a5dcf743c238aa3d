/** The engine over small libraries, as commands and faces see it. */
import { commands } from '../../commands/index.ts';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Command } from '../../src/command/command.ts';
import { createDispatcher, type Dispatcher, type House, type Incident } from '../../src/command/dispatch.ts';
import { createMemory } from '../../src/conversation/memory.ts';
import type { Article } from '../../src/corpus/article.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';

/** The articles of `corpus/`: what people ask about first. */
export async function realArticles(): Promise<readonly Article[]> {
  const { articles } = await readCorpus('corpus');
  return articles;
}

/** A library with its engine. */
export async function houseOf(articles: readonly Article[]): Promise<House> {
  return {
    library: createLibrary(articles),
    answerer: createAnswerer(await buildIndex(unitsOf(articles))),
    memory: createMemory({ keptFor: () => 3_600_000 }),
  };
}

/** The commands over a house; incidents fail the test unless they are collected. */
export function dispatcherOf(
  house: House,
  {
    list = commands,
    report = ({ error }: Incident): void => {
      throw error;
    },
  }: { readonly list?: readonly Command[]; readonly report?: (incident: Incident) => void } = {},
): Dispatcher {
  return createDispatcher(list, () => house, report);
}
