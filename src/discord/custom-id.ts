/** An action ⇄ the `custom_id` of a button: what it does when pressed, in at most 100 characters. */
import type { RawOptions } from '../command/options.ts';
import type { Action } from '../command/reply.ts';

/** Discord's limit, in UTF-16 units. */
const MAX_LENGTH = 100;
const PART = '|';

/** A command with its options, as a face hands it to the dispatcher. */
export type Call = Pick<Action, 'command' | 'options'>;

/**
 * `context|reference=pact ¶4`: the command's name and its options, parted by bars. Nothing when that is longer than
 * Discord allows; the button is then left out rather than broken.
 */
export function encodeCall({ command, options }: Call): string | undefined {
  const id = [command, ...Object.entries(options).map(([name, value]) => `${name}=${escaped(String(value))}`)].join(
    PART,
  );
  return id.length <= MAX_LENGTH ? id : undefined;
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
