/** The engine over small libraries, as commands and faces see it. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Caller, Command } from '../../src/command/command.ts';
import {
  createDispatcher,
  type Dispatcher,
  type House,
  type Houses,
  type Incident,
} from '../../src/command/dispatch.ts';
import { parseConfig } from '../../src/config.ts';
import { createMemory } from '../../src/conversation/memory.ts';
import type { Article } from '../../src/corpus/article.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { type OpenHouse, openHouse } from '../../src/house.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { serverShelf } from '../../src/shelf/server-shelf.ts';
import type { CorpusShelf, Shelf } from '../../src/shelf/shelf.ts';
import { createStore } from '../../src/storage/store.ts';
import { createSummariser } from '../../src/summary/summarise.ts';
import { readableLog } from './log.ts';

/** A folder that is made when something is first kept in it. */
const dataDirectory = join(tmpdir(), `footnote-house-${randomUUID()}`);
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** The articles of `corpus/`: what people ask about first. */
export async function realArticles(): Promise<readonly Article[]> {
  const { articles } = await readCorpus('corpus');
  return articles;
}

/** Someone who speaks in the conversation of that name, and may do everything unless said. */
export function caller(conversation = 'test', more: Partial<Caller> = {}): Caller {
  return { conversation, person: 'ann', server: 'home', mayManage: true, ...more };
}

async function shelfOf(articles: readonly Article[]): Promise<Shelf> {
  const index = await buildIndex(unitsOf(articles));
  const answerer = createAnswerer(index);
  return {
    library: createLibrary(articles),
    answerer,
    summariser: createSummariser(index, answerer),
    complete: Promise.resolve(),
  };
}

/** A library with its engine, the same for every caller. */
export async function houseOf(articles: readonly Article[]): Promise<House> {
  const keptFor = () => 3_600_000;
  const corpus = await shelfOf(articles);
  const store = createStore({ directory: join(dataDirectory, randomUUID()), keptFor });
  const shelves = { of: async () => corpus, renewed: async () => corpus };
  return {
    ...corpus,
    memory: createMemory({ keptFor }),
    settings: {},
    now: Date.now,
    ration: async () => undefined,
    record: async () => undefined,
    store,
    shelf: serverShelf(caller(), { articles: store.articles, shelves, corpus }),
  };
}

/** The house that the program opens, over these articles and the words alone; its store is in a folder of its own. */
export async function wholeHouse(
  articles: readonly Article[],
  environment: Readonly<Record<string, string>> = {},
  now: () => number = Date.now,
): Promise<OpenHouse> {
  const config = parseConfig({ DATA_DIR: join(dataDirectory, randomUUID()), ...environment });
  if (!config.ok) throw new Error(config.problems.join(' '));
  const making = { cache: join(config.value.dataDirectory, 'index'), encoder: undefined, isThreaded: false };
  const corpus: CorpusShelf = { ...(await shelfOf(articles)), problems: [], making, close: async () => undefined };
  return openHouse({ config: config.value, corpus, log: readableLog().log, isScripted: false, now });
}

/** The same house for every caller. */
function housesOf(house: House): Houses {
  return { houseFor: () => house, settingsOf: async () => house.settings };
}

/** The commands over a house; incidents fail the test unless they are collected. */
export function dispatcherOf(
  house: House | OpenHouse,
  {
    list = commands,
    report = ({ error }: Incident): void => {
      throw error;
    },
  }: { readonly list?: readonly Command[]; readonly report?: (incident: Incident) => void } = {},
): Dispatcher {
  return createDispatcher(list, 'houseFor' in house ? house : housesOf(house), report);
}
