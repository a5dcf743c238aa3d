import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import * as locales from '../../src/discord/locales/index.ts';
import { slashCommands } from '../../src/discord/slash.ts';
import { judge } from '../support/discord/judge.ts';

type Localizations = { readonly [code in Locale]?: string | null | undefined } | null | undefined;

/** What Discord is told of a command, a subcommand, an option or a choice, as far as it has words. */
interface Registered {
  readonly name: string;
  readonly description?: string | undefined;
  readonly value?: unknown;
  readonly options?: readonly Registered[] | undefined;
  readonly choices?: readonly Registered[] | undefined;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
}

type Text = readonly [path: string, text: string];

const registered: readonly Registered[] = slashCommands(commands.filter(({ hidden }) => !hidden));

/** Every text that is registered in a language, else in English, under the path that it has in a language's file. */
function textsIn(things: readonly Registered[], code?: Locale, outer = ''): readonly Text[] {
  const text = (path: string, english: string | undefined, others: Localizations): readonly Text[] => {
    const said = code === undefined ? english : others?.[code];
    return typeof said === 'string' ? [[path, said]] : [];
  };
  return things.flatMap((thing) => {
    const at = `${outer}${thing.name}`;
    return [
      ...text(`${at}.name`, thing.name, thing.name_localizations),
      ...text(`${at}.description`, thing.description, thing.description_localizations),
      ...textsIn(thing.options ?? [], code, `${at}.options.`),
      ...(thing.choices ?? []).flatMap((choice) =>
        text(`${at}.choices.${choice.value}`, choice.name, choice.name_localizations),
      ),
    ];
  });
}

/** Every text of a language's file by its path. */
function textsOf(words: object, outer = ''): readonly Text[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${outer}${key}`, value] as const] : textsOf(value, `${outer}${key}.`),
  );
}

describe.each(Object.entries(locales))('the language %s', (language, words) => {
  const file = `src/discord/locales/${language}.json`;
  const [english, translated] = [new Map(textsIn(registered)), new Map(textsOf(words))];

  it('has words for everything that Discord shows of a command', () => {
    const missing = [...english].filter(([path]) => !translated.has(path));
    expect(missing.map(([path, text]) => `${file} lacks ${path} (in English: ${text})`)).toEqual([]);
  });

  it('has no words for what there is no longer', () => {
    const left = [...translated.keys()].filter((path) => !english.has(path));
    expect(left.map((path) => `${file} has ${path}, which no command has`)).toEqual([]);
  });

  it('is one that Discord knows, and is registered with each word in its place', () => {
    const code = Object.values(Locale).find((known) => known === language);
    expect(code).toBe(language);
    expect(new Map(textsIn(registered, code))).toEqual(translated);
  });
});

describe('the commands in other languages', () => {
  it('have names and descriptions that Discord takes', () => {
    expect(judge('PUT', '/applications/1/commands', registered)).toEqual([]);
  });
});
