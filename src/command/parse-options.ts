/** What faces hand in, untrusted, → the values of a command's options, or what is wrong with them in a sentence. */
import type {
  ChoiceOption,
  IntegerOption,
  Option,
  Options,
  PlainValue,
  RawOptions,
  RawValue,
  TextOption,
  Values,
} from './options.ts';
import { code, enumerate, type Phrase, phrase, strong } from './reply.ts';

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Phrase };

/** Checks raw values against their options. The first fault is told as one sentence that names the option. */
export function parseOptions<S extends Options>(options: S, raw: RawOptions): Parsed<Values<S>> {
  const unknown = Object.keys(raw).find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined) {
    const known = Object.keys(options).map((name) => code(name));
    return {
      ok: false,
      problem:
        known.length === 0
          ? phrase`There is no option ${code(unknown)} here; there are none.`
          : phrase`There is no option ${code(unknown)} here; there is ${enumerate(known)}.`,
    };
  }
  const values: Record<string, RawValue | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    const parsed = parseOption(name, option, raw[name]);
    if (!parsed.ok) return parsed;
    values[name] = parsed.value;
  }
  // Proof: each entry was made by parseOption from the option of the same name, which gives ValueOf that option,
  // and undefined only where the option is not required.
  return { ok: true, value: values as Values<S> };
}

function parseOption(name: string, option: Option, raw: RawValue | undefined): Parsed<RawValue | undefined> {
  if (raw === undefined || (typeof raw === 'string' && raw.trim() === '')) {
    return option.required
      ? { ok: false, problem: phrase`Please give ${code(name)}: ${lowerFirst(option.description)}.` }
      : { ok: true, value: undefined };
  }
  if (typeof raw === 'object') {
    return option.kind === 'file'
      ? { ok: true, value: raw }
      : { ok: false, problem: phrase`${code(name)} takes no file.` };
  }
  switch (option.kind) {
    case 'file':
      return { ok: false, problem: phrase`${code(name)} takes a file; attach one.` };
    case 'text':
      return parseText(name, option, raw);
    case 'integer':
      return parseInteger(name, option, raw);
    case 'choice':
      return parseChoice(name, option, raw);
    case 'channel':
      return { ok: true, value: String(raw).replaceAll(/^\s*<?#|>?\s*$/g, '') };
    case 'flag':
      return parseFlag(name, raw);
  }
}

function parseText(name: string, { maxLength }: TextOption, raw: PlainValue): Parsed<string> {
  const text = String(raw).trim();
  if (maxLength !== undefined && text.length > maxLength) {
    return {
      ok: false,
      problem: phrase`${code(name)} is ${text.length} characters long; please keep it to ${maxLength}.`,
    };
  }
  return { ok: true, value: text };
}

function parseInteger(name: string, { min, max }: IntegerOption, raw: PlainValue): Parsed<number> {
  const value = typeof raw === 'string' && /^[+-]?\d{1,15}$/.test(raw.trim()) ? Number(raw) : raw;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= (min ?? value) && value <= (max ?? value)) {
    return { ok: true, value };
  }
  const range = max === undefined ? (min === undefined ? '' : ` from ${min} up`) : ` from ${min ?? 0} to ${max}`;
  return { ok: false, problem: phrase`${code(name)} takes a whole number${range}, not ${strong(String(raw))}.` };
}

function parseChoice(name: string, { choices }: ChoiceOption, raw: PlainValue): Parsed<string> {
  const choice = choices.find((candidate) => candidate === String(raw).trim().toLowerCase());
  if (choice !== undefined) return { ok: true, value: choice };
  return {
    ok: false,
    problem: phrase`${code(name)} is ${enumerate(choices.map(code), 'or')}, not ${strong(String(raw))}.`,
  };
}

const SPELLINGS_OF_FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** What a flag says, however it is written; nothing where it says neither. */
export function flagIn(raw: RawValue): boolean | undefined {
  return SPELLINGS_OF_FLAGS.get(String(raw).trim().toLowerCase());
}

function parseFlag(name: string, raw: PlainValue): Parsed<boolean> {
  const value = flagIn(raw);
  if (value !== undefined) return { ok: true, value };
  return {
    ok: false,
    problem: phrase`${code(name)} is ${code('true')} or ${code('false')}, not ${strong(String(raw))}.`,
  };
}

/** “A, B or C” begins with a letter that is meant. */
function lowerFirst(text: string): string {
  return (/^\p{Lu},/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)).replace(/[.?!]$/, '');
}
