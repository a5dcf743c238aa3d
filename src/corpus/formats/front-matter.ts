/** YAML front matter: the block between two `---` lines on top of a Markdown file. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { oneLine } from '../characters.ts';
import { type Fault, failed, isWebAddress, MAX_TITLE, type Read } from '../draft.ts';

/** A standfirst is one passage, so it is no longer than one. */
const MAX_STANDFIRST = 1200;
/** Openings of lists and mappings. Some thousand within each other break the parser, and V8 with it, past catching. */
const MAX_OPENINGS = 200;
/** Enough for every honest use; more is a file that grows without bound when its aliases are resolved. */
const MAX_ALIASES = 100;

const text = z.string({ error: 'must be text; put it in quotes' }).transform(oneLine);
const upTo = (most: number) =>
  text.refine((words) => words.length <= most, { error: `must have at most ${most} characters` });
const tag = z
  .union([z.string(), z.number()], { error: 'must be words parted by commas, or a list of words' })
  .transform((value) => oneLine(String(value)));

const FIELDS = z.object(
  {
    title: upTo(MAX_TITLE).optional(),
    standfirst: upTo(MAX_STANDFIRST).optional(),
    source: text
      .refine(isWebAddress, { error: 'must be a web address that starts with https:// or http://' })
      .optional(),
    author: text.optional(),
    published: z.union([text, z.number()], { error: 'must be a date such as 2024-06-24' }).transform(String).optional(),
    language: text.optional(),
    tags: z
      .union([tag, z.array(tag)], { error: 'must be words parted by commas, or a list of words' })
      .transform((value) => (typeof value === 'string' ? value.split(',').map(oneLine) : value).filter(Boolean))
      .optional(),
  },
  { error: 'is not a list of fields such as “title: My article”' },
);

export type FrontMatter = z.infer<typeof FIELDS>;

/**
 * The front matter's fields and the text below it; no fields when the file does not start with `---`. A field without
 * a value counts as left out, and one that nobody knows is nobody's fault.
 */
export function readFrontMatter(file: string): Read<{ readonly fields: FrontMatter; readonly body: string }> {
  const lines = file.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { ok: true, value: { fields: {}, body: file } };
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) {
    return failed('The front matter starts with --- but never ends; add a line --- after its last field.', 1);
  }
  const fields = fieldsOf(lines.slice(1, end).join('\n'));
  return fields.ok ? { ok: true, value: { fields: fields.value, body: lines.slice(end + 1).join('\n') } } : fields;
}

function fieldsOf(yaml: string): Read<FrontMatter> {
  if ([...yaml.matchAll(/[[{]|[-?:]\s/g)].length > MAX_OPENINGS) {
    return failed(
      `The front matter has more than ${MAX_OPENINGS} fields and entries; leave out what is not about the article.`,
      2,
    );
  }
  const lineCounter = new LineCounter();
  let value: unknown;
  try {
    const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
    const [error] = document.errors;
    // The first line of the front matter is the second of the file.
    if (error !== undefined) return broken(error.message, lineCounter.linePos(error.pos[0]).line + 1);
    value = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    // Aliases that would grow without bound.
    return broken(error instanceof Error ? error.message : String(error), 1);
  }
  const parsed = FIELDS.safeParse(withoutEmpty(value));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fault: faultOf(parsed.error, yaml) };
}

function broken(message: string, line: number): { readonly ok: false; readonly fault: Fault } {
  const reason = message.split('\n')[0]?.trim().replace(/\.$/, '') ?? '';
  return failed(`The front matter is not valid YAML: ${reason}.`, line);
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null && entry !== ''));
}

function faultOf({ issues: [issue] }: z.ZodError, yaml: string): Fault {
  const name = String(issue?.path[0] ?? '');
  const message = issue?.message ?? 'is wrong';
  if (name === '') return { line: 2, message: `The front matter ${message}.` };
  const at = yaml.split('\n').findIndex((line) => new RegExp(`^\\s*["']?${name}["']?\\s*:`).test(line));
  return { line: Math.max(at, 0) + 2, message: `In the front matter, ${name} ${message}.` };
}
