/** An action ⇄ the `custom_id` of a button: what it does when pressed, in at most 100 characters. */
import type { RawOptions } from '../command/options.ts';
import type { Action } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';

/** Discord's limit, in UTF-16 units. */
const MAX_LENGTH = 100;
const PART = '|';

/** A command with its options, as a face hands it to the dispatcher. */
export type Call = Pick<Action, 'command' | 'options'>;

/**
 * `context|reference=pact ¶4`: the command's name and its options, parted by bars. Of the option that is `cuttable` as
 * much as there is room for; nothing when the rest is longer than Discord allows, and no button rather than a broken one.
 */
export function encodeCall({ command, options, cuttable }: Call & Pick<Action, 'cuttable'>): string | undefined {
  const whole = written({ command, options });
  if (whole.length <= MAX_LENGTH) return whole;
  const words = cuttable === undefined ? '' : String(options[cuttable] ?? '');
  if (cuttable === undefined || words === '') return undefined;
  // What is escaped takes more room than it has characters.
  for (let length = Math.min(words.length, MAX_LENGTH); length > 1; length -= 1) {
    const id = written({ command, options: { ...options, [cuttable]: shorten(words, length) } });
    if (id.length <= MAX_LENGTH) return id;
  }
  return undefined;
}

function written({ command, options }: Call): string {
  return [command, ...Object.entries(options).map(([name, value]) => `${name}=${escaped(String(value))}`)].join(PART);
}

/** A call that lacks one option, which whoever chooses gives. */
export function encodeChoice({ command, options, option }: Call & { readonly option: string }): string | undefined {
  return encodeCall({ command, options: { ...options, [option]: '' } });
}

/** The call that {@link encodeChoice} wrote, with what was chosen; nothing chosen is `none`. */
export function decodeChoice(id: string, chosen: readonly string[]): Call {
  const { command, options } = decodeCall(id);
  const value = chosen.length === 0 ? 'none' : chosen.join(' ');
  return {
    command,
    options: Object.fromEntries(Object.entries(options).map(([name, given]) => [name, given === '' ? value : given])),
  };
}

/** The call that {@link encodeCall} wrote. Any other string gives some call too; the dispatcher answers unknown ones. */
export function decodeCall(id: string): Call {
  const [command = '', ...parts] = id.split(PART);
  const options: Record<string, string> = {};
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at > 0) options[part.slice(0, at)] = unescaped(part.slice(at + 1));
  }
  return { command, options: options satisfies RawOptions };
}

function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll(PART, '%7C');
}

function unescaped(value: string): string {
  return value.replaceAll('%7C', PART).replaceAll('%25', '%');
}
