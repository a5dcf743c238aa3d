/** The options of a command: their kinds, the values they give, and suggestions. */
import type { CommandContext } from './command.ts';

/** One row that is offered while a value is typed. A face shows `label` and hands in `value`. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** Rows for what was typed so far, best first; the other options filled in so far stand in `others`. */
export type Suggest = (
  typed: string,
  context: CommandContext,
  others: RawOptions,
) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

interface OptionBase {
  /** At most 100 characters: Discord's limit. */
  readonly description: string;
  readonly required?: boolean;
}

export interface TextOption extends OptionBase {
  readonly kind: 'text';
  readonly maxLength?: number;
  readonly suggest?: Suggest;
}

export interface IntegerOption extends OptionBase {
  readonly kind: 'integer';
  readonly min?: number;
  readonly max?: number;
}

export interface ChoiceOption extends OptionBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

interface FlagOption extends OptionBase {
  readonly kind: 'flag';
}

/** A file that a person hands over. */
interface FileOption extends OptionBase {
  readonly kind: 'file';
}

/** A channel of the server: its id, or its name where that was typed. */
interface ChannelOption extends OptionBase {
  readonly kind: 'channel';
}

export type Option = TextOption | IntegerOption | ChoiceOption | FlagOption | FileOption | ChannelOption;
/** In the order shown. The first text option takes what a terminal user types without naming it. */
export type Options = Readonly<Record<string, Option>>;

/** A file as a face holds it: on the disk of whoever sits at the terminal, or attached in Discord. */
export interface FileValue {
  readonly name: string;
  /** Its bytes, but no more than so many: a larger file is a problem, told in a sentence. */
  readonly read: (maxBytes: number) => Promise<FileRead>;
}

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: string };

/** What is said of a file that is larger than may be read. */
export function fileTooLarge(name: string, size: number, maxBytes: number): FileRead {
  return { ok: false, problem: `${name} has ${Math.ceil(size / 1e6)} MB; at most ${maxBytes / 1e6} MB are read.` };
}

/** What can be written down: in a button's id, or typed. */
export type PlainValue = string | number | boolean;
export type RawValue = PlainValue | FileValue;
/** Option values as a face received them: untrusted and unchecked. */
export type RawOptions = Readonly<Record<string, RawValue>>;

type ValueOf<O extends Option> = O extends TextOption | ChannelOption
  ? string
  : O extends IntegerOption
    ? number
    : O extends ChoiceOption
      ? O['choices'][number]
      : O extends FileOption
        ? FileValue
        : boolean;

/** The checked values of a command's options; what is not required may be undefined. */
export type Values<S extends Options> = {
  readonly [K in keyof S]: S[K] extends { readonly required: true } ? ValueOf<S[K]> : ValueOf<S[K]> | undefined;
};
