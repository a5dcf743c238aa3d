/** What commands are called in other languages, in the form in which Discord takes it. Pure. */
import * as locales from './locales/index.ts';

/** The words of one language for a command, a subcommand, an option or a menu, and for what it holds. */
interface Translation {
  readonly name: string;
  /** A message menu has none. */
  readonly description?: string;
  /** Options, or the subcommands of a group, by their English names. */
  readonly options?: Readonly<Record<string, Translation>>;
  /** Labels of the choices, by the values that they stand for. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** One thing in every language that has words for it, by Discord's code of the language. */
export type InLanguages = Readonly<Record<string, Translation>>;

interface NameLocalizations {
  readonly name_localizations?: Record<string, string>;
}

interface Localizations extends NameLocalizations {
  readonly description_localizations?: Record<string, string>;
}

const LANGUAGES: Readonly<Record<string, Readonly<Record<string, Translation>>>> = locales;

/** The languages' words for a command, a group or a menu, by the name that it is registered under. */
export function inLanguages(name: string): InLanguages {
  return pick(LANGUAGES, (words) => words[name]);
}

/** The languages' words for an option, or for a subcommand, of what `outer` are the words for. */
export function within(outer: InLanguages, name: string): InLanguages {
  return pick(outer, ({ options }) => options?.[name]);
}

/** Name and description in the other languages. */
export function localizationsOf(words: InLanguages): Localizations {
  const descriptions = pick(words, ({ description }) => description);
  return {
    ...named(pick(words, ({ name }) => name)),
    ...(isEmpty(descriptions) ? {} : { description_localizations: descriptions }),
  };
}

/** The label of a choice in the other languages. */
export function choiceLocalizationsOf(words: InLanguages, value: string): NameLocalizations {
  return named(pick(words, ({ choices }) => choices?.[value]));
}

function named(names: Record<string, string>): NameLocalizations {
  return isEmpty(names) ? {} : { name_localizations: names };
}

/** What is found in each language; those in which nothing is found are left out, and English stands there. */
function pick<From, To>(
  from: Readonly<Record<string, From>>,
  find: (words: From) => To | undefined,
): Record<string, To> {
  return Object.fromEntries(
    Object.entries(from).flatMap(([code, words]) => {
      const found = find(words);
      return found === undefined ? [] : [[code, found]];
    }),
  );
}

function isEmpty(names: object): boolean {
  return Object.keys(names).length === 0;
}
