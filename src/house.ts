/** What commands work on, put together for each caller: their server's library, what was said, what is kept. */
import { resolve } from 'node:path';
import type { Caller } from './command/command.ts';
import type { House, Houses } from './command/dispatch.ts';
import type { Config } from './config.ts';
import { createMemory, type Memory } from './conversation/memory.ts';
import type { Logger } from './log.ts';
import { createPartShelves } from './shelf/part-shelf.ts';
import { createRation, type Ration } from './shelf/ration.ts';
import { serverShelf } from './shelf/server-shelf.ts';
import type { CorpusShelf } from './shelf/shelf.ts';
import { createShelves } from './shelf/shelves.ts';
import type { Feedback, People, Store } from './storage/ports.ts';
import { steadyStore } from './storage/steady-store.ts';
import { createStore } from './storage/store.ts';
import { unlessTrouble } from './storage/trouble.ts';
import { createDiscussions, type Discussion, type Discussions } from './study/discussion.ts';

const HOUR_MS = 3_600_000;
/** An outage is one thing to tell, however many questions meet it. */
const TELL_EVERY_MS = 60_000;

export interface OpenHouse extends Houses {
  /** Opens the store and forgets what is past its time; what is wrong with the store is told to the log. */
  readonly prepare: () => Promise<void>;
  /** Those of whom something is kept. */
  readonly people: Pick<People, 'forget' | 'knownIn'>;
  /** The passages a day of every server. */
  readonly dailies: Store['dailies'];
  /** Stops sweeping and closes the store. */
  readonly close: () => Promise<void>;
}

export interface HouseOptions {
  readonly config: Config;
  readonly corpus: CorpusShelf;
  readonly log: Logger;
  /** For scripts: nothing that was said outlives the process, and every answer is the best there is. */
  readonly isScripted: boolean;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** The name of the library that a terminal asks: the corpus folder's own. */
export function terminalServer({ corpusDirectory }: Config): string {
  return `terminal:${resolve(corpusDirectory)}`;
}

/** Opens the house. The store is opened when it is first needed. */
export function openHouse({ config, corpus, log, isScripted, now = Date.now }: HouseOptions): OpenHouse {
  const onTrouble = tellNowAndThen(log);
  const { dataDirectory, databaseUrl, libraryMegabytes } = config;
  const kept = createStore({ directory: dataDirectory, databaseUrl, keptFor, now });
  const store = steadyStore(kept, { keptFor }, onTrouble);
  const memory: Memory = isScripted ? createMemory({ keptFor }) : store.memory;
  const shelves = createShelves({
    corpus,
    articles: store.articles,
    making: corpus.making,
    maxMegabytes: libraryMegabytes,
    isPatient: isScripted,
    onTrouble,
  });
  const discussions = isScripted ? createDiscussions() : store.discussions;
  const parts = createPartShelves(corpus.making, isScripted);
  const ration = createRation();
  const sweep = (): Promise<void> => store.sweep().catch(onTrouble);
  const sweeping = isScripted ? undefined : setInterval(sweep, HOUR_MS).unref();

  return {
    prepare: sweep,
    people: store.people,
    dailies: store.dailies,
    settingsOf: ({ server }) => store.settings.of(server),
    async houseFor(caller) {
      const [whole, settings, last] = await Promise.all([
        shelves.of(caller.server),
        store.settings.of(caller.server),
        lastIn(caller, discussions),
      ]);
      const discussion = last?.endedAt === undefined ? last : undefined;
      const discussed = discussion && whole.library.get(discussion.article);
      const isPart = discussed !== undefined && discussion?.upTo !== undefined;
      const shelf = isPart ? await parts.of(whole, discussed, discussion.upTo) : whole;
      const article = discussed?.slug ?? settings.article;
      return {
        ...shelf,
        memory,
        store: { ...store, discussions, ...(isPart ? { feedback: withoutQuestions(store.feedback) } : {}) },
        shelf: serverShelf(caller, { articles: store.articles, shelves, corpus }),
        article: article === undefined ? undefined : shelf.library.get(article),
        settings,
        discussion,
        ration: rationFor(caller, ration, { library: whole.library, corpus }),
        record: recorderFor(caller, discussion, discussions, onTrouble),
        now,
      };
    },
    async close() {
      clearInterval(sweeping);
      await store.close();
    },
  };
}

/**
 * The discussion of where someone speaks. In a thread of which it cannot be told whether a group reads by a plan there,
 * nothing is answered; elsewhere nobody but the asker could be told too much, and questions do not wait for the store.
 */
function lastIn({ conversation }: Caller, discussions: Discussions): Promise<Discussion | undefined> {
  if (conversation.startsWith('discord:thread:')) return discussions.last(conversation);
  return unlessTrouble<Discussion | undefined>(
    () => discussions.last(conversation),
    () => undefined,
    undefined,
  );
}

/** What others of the server asked may tell what comes later. */
function withoutQuestions(feedback: Feedback): Feedback {
  return { ...feedback, goodQuestions: async () => [] };
}

function recorderFor(
  { conversation, server, person, name = '' }: Caller,
  discussion: Discussion | undefined,
  discussions: Discussions,
  onTrouble: (trouble: unknown) => void,
): House['record'] {
  return async (contributions) => {
    if (discussion === undefined || contributions.length === 0) return;
    await discussions.record({ conversation, server }, { person, name }, contributions).catch(onTrouble);
  };
}

/** In a channel that others use as well, half an hour of silence ends what one person was talking about. */
function keptFor(conversation: string): number {
  return /^discord:(?:channel:\d+:)?member:/.test(conversation) ? HOUR_MS / 2 : 24 * HOUR_MS;
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
