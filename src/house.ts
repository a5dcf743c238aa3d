/** What commands work on, put together for each caller: their server's library, what was said, what is kept. */
import { resolve } from 'node:path';
import type { Caller } from './command/command.ts';
import type { House } from './command/dispatch.ts';
import type { Config } from './config.ts';
import { createMemory, type Memory } from './conversation/memory.ts';
import type { Logger } from './log.ts';
import { createRation, type Ration } from './shelf/ration.ts';
import { serverShelf } from './shelf/server-shelf.ts';
import type { CorpusShelf } from './shelf/shelf.ts';
import { createShelves } from './shelf/shelves.ts';
import type { People } from './storage/ports.ts';
import { steadyStore } from './storage/steady-store.ts';
import { createStore } from './storage/store.ts';

const HOUR_MS = 3_600_000;
/** An outage is one thing to tell, however many questions meet it. */
const TELL_EVERY_MS = 60_000;

export interface OpenHouse {
  readonly houseFor: (caller: Caller) => Promise<House>;
  /** Opens the store and forgets what is past its time; what is wrong with the store is told to the log. */
  readonly prepare: () => Promise<void>;
  /** Those of whom something is kept. */
  readonly people: Pick<People, 'forget' | 'knownIn'>;
  /** Stops sweeping and closes the store. */
  readonly close: () => Promise<void>;
}

export interface HouseOptions {
  readonly config: Config;
  readonly corpus: CorpusShelf;
  readonly log: Logger;
  /** For scripts: nothing that was said outlives the process, and every answer is the best there is. */
  readonly isScripted: boolean;
}

/** The name of the library that a terminal asks: the corpus folder's own. */
export function terminalServer({ corpusDirectory }: Config): string {
  return `terminal:${resolve(corpusDirectory)}`;
}

/** Opens the house. The store is opened when it is first needed. */
export function openHouse({ config, corpus, log, isScripted }: HouseOptions): OpenHouse {
  const onTrouble = tellNowAndThen(log);
  const { dataDirectory, databaseUrl, libraryMegabytes } = config;
  const store = steadyStore(createStore({ directory: dataDirectory, databaseUrl, keptFor }), { keptFor }, onTrouble);
  const memory: Memory = isScripted ? createMemory({ keptFor }) : store.memory;
  const shelves = createShelves({
    corpus,
    articles: store.articles,
    making: corpus.making,
    maxMegabytes: libraryMegabytes,
    isPatient: isScripted,
    onTrouble,
  });
  const ration = createRation();
  const sweep = (): Promise<void> => store.sweep().catch(onTrouble);
  const sweeping = isScripted ? undefined : setInterval(sweep, HOUR_MS).unref();

  return {
    prepare: sweep,
    people: store.people,
    async houseFor(caller) {
      const [{ library, answerer, summariser }, settings] = await Promise.all([
        shelves.of(caller.server),
        store.settings.of(caller.server),
      ]);
      return {
        library,
        answerer,
        summariser,
        memory,
        store,
        shelf: serverShelf(caller, { articles: store.articles, shelves, corpus }),
        article: settings.article === undefined ? undefined : library.get(settings.article),
        settings,
        ration: rationFor(caller, ration, { library, corpus }),
      };
    },
    async close() {
      clearInterval(sweeping);
      await store.close();
    },
  };
}

/** In a channel that others use as well, half an hour of silence ends what one person was talking about. */
function keptFor(conversation: string): number {
  return conversation.startsWith('discord:member:') ? HOUR_MS / 2 : 24 * HOUR_MS;
}

/** Articles that someone added to a server may not be copied out through it; who sits at the terminal has the files. */
function rationFor(
  { person, server }: Caller,
  ration: Ration,
  { library, corpus }: Pick<House, 'library'> & { readonly corpus: CorpusShelf },
): House['ration'] {
  if (server.startsWith('terminal:')) return async () => undefined;
  const added = (slug: string): boolean => library.get(slug) !== corpus.library.get(slug);
  return (quotes) =>
    ration.take(
      { person, server },
      quotes.filter(({ article }) => added(article)),
    );
}

function tellNowAndThen(log: Logger): (trouble: unknown) => void {
  const told = new Map<string, number>();
  return (trouble) => {
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    if ((told.get(message) ?? 0) > Date.now() - TELL_EVERY_MS) return;
    told.set(message, Date.now());
    log.warn({ err: trouble }, message);
  };
}
