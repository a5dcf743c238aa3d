/** A group that takes a quiz over the real articles: what each of them does, and what is said. */
import type { Caller } from '../../src/command/command.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import type { RawOptions } from '../../src/command/options.ts';
import type { Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { caller, dispatcherOf, houseOf, realArticles } from './house.ts';

export interface Group {
  /** Runs a command as the person of that name; Ann manages the server. `more` changes where they are. */
  readonly as: (person: string, command: string, options?: RawOptions, more?: Partial<Caller>) => Promise<Reply>;
  /** The same, and gives its words. */
  readonly says: (person: string, command: string, options?: RawOptions) => Promise<string>;
  /** Presses the button of that label, or whose label starts so. */
  readonly press: (person: string, reply: Reply, label: string) => Promise<Reply>;
  /** Presses the right option, or a wrong one, of the open question. */
  readonly answer: (person: string, question: Reply, isRight: boolean) => Promise<Reply>;
  /** The quiz that runs. */
  readonly running: () => Promise<Quiz>;
  /** Another edition of the library, the store as it is. */
  readonly edit: (articles: readonly Article[]) => Promise<void>;
  /** The label of the right option of the open question. */
  readonly right: () => Promise<string>;
}

const CHANNEL = 'a channel';

export async function quizGroup(articles?: readonly Article[], more: Partial<Caller> = {}): Promise<Group> {
  const house = await houseOf(articles ?? (await realArticles()));
  let dispatcher = dispatcherOf(house);
  const who = (person: string): Caller =>
    caller(`member ${person}`, { person, name: person, channel: CHANNEL, mayManage: person === 'Ann', ...more });
  const as: Group['as'] = (person, command, options = {}, where = {}) =>
    dispatcher.invoke(command, options, { ...who(person), ...where });
  const press: Group['press'] = async (person, { actions = [] }, label) => {
    const action = actions.find((each) => each.label.startsWith(label));
    if (action === undefined) throw new Error(`There is no ${label}, but ${actions.map((each) => each.label).join()}.`);
    return as(person, action.command, action.options);
  };
  const running = async (): Promise<Quiz> => {
    const quiz = await house.store.quizzes.running(CHANNEL);
    if (quiz === undefined) throw new Error('No quiz is running.');
    return quiz;
  };
  const places = async (): Promise<{ readonly right: number; readonly count: number }> => {
    const { items, closed } = await running();
    return { right: items[closed]?.answer ?? 0, count: items[closed]?.options.length ?? 0 };
  };
  return {
    as,
    says: async (person, command, options) => toMarkdown(await as(person, command, options)),
    press,
    running,
    async answer(person, question, isRight) {
      const { right, count } = await places();
      return press(person, question, question.actions?.[isRight ? right : (right + 1) % count]?.label ?? '');
    },
    async right() {
      const { items, closed } = await running();
      return items[closed]?.options[items[closed].answer] ?? '';
    },
    async edit(edited) {
      dispatcher = dispatcherOf({ ...(await houseOf(edited)), store: house.store });
    },
  };
}
