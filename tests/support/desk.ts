/** Commands over a library at a time that the test sets. */
import type { Caller } from '../../src/command/command.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import type { RawOptions } from '../../src/command/options.ts';
import type { Action, Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import type { Store } from '../../src/storage/ports.ts';
import { article } from './articles.ts';
import { caller, dispatcherOf, houseOf } from './house.ts';

const NOON = Date.UTC(2024, 5, 24, 12);

export interface Desk {
  readonly store: Pick<Store, 'cards' | 'dailies'>;
  readonly run: (name: string, options?: RawOptions, as?: Partial<Caller>) => Promise<Reply>;
  /** The same, and gives its words. */
  readonly says: (name: string, options?: RawOptions, as?: Partial<Caller>) => Promise<string>;
  /** Presses the button of a reply whose label begins so. */
  readonly press: (reply: Reply, label: string) => Promise<Reply>;
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  /** Puts these articles in place of those that there were. */
  readonly replace: (articles: readonly Article[]) => void;
}

const DESK = [
  article('Clock', ['The clock of Berlin stopped after 300 years.']),
  article('Pact', ['The pact was signed in Moscow by 14 ministers.']),
];

/** It is noon at first. */
export async function desk(articles: readonly Article[] = DESK): Promise<Desk> {
  let time = NOON;
  let house = { ...(await houseOf(articles)), now: () => time };
  const { people, dailies } = house.store;
  const open = { prepare: async () => undefined, people, dailies, close: async () => undefined };
  const dispatcher = dispatcherOf({ ...open, houseFor: async () => house, settingsOf: async () => house.settings });
  const run: Desk['run'] = (name, options = {}, as = {}) => dispatcher.invoke(name, options, caller('test', as));
  return {
    store: house.store,
    run,
    says: async (name, options, as) => toMarkdown(await run(name, options, as)),
    press(reply, label) {
      const action: Action | undefined = reply.actions?.find((each) => each.label.startsWith(label));
      if (action === undefined) throw new Error(`There is no button ${label}.`);
      return run(action.command, action.options);
    },
    wait: (ms) => {
      time += ms;
    },
    now: () => time,
    replace: (others) => {
      house = { ...house, library: createLibrary(others) };
    },
  };
}
