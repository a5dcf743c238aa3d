/** YAML front matter: the block between two `---` lines on top of a Markdown file. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { oneLine } from '../characters.ts';
import { type Fault, failed, isWebAddress, MAX_TITLE, type Read } from '../draft.ts';

/** A standfirst is one passage, so it is no longer than one. */
const MAX_STANDFIRST = 1200;
/** Openings of lists and mappings. Some thousand within each other break the parser, and V8 with it, past catching. */
const MAX_OPENINGS = 200;
/** A line that gives a field. */
const FIELD = /^\s*["']?\w+["']?\s*:/;
/** Enough for every honest use; more is a file that grows without bound when its aliases are resolved. */
const MAX_ALIASES = 100;

/** What is wrong, by the parser's code; for all others a value needs quotes, as those with a colon in them do. */
const REASONS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this field is there twice; leave one out',
  TAB_AS_INDENT: 'this line starts with a tab; start it with spaces, or at its first word',
};
const NEEDS_QUOTES = 'this line is no field, or its value needs quotes, as in title: "War: a history"';
const TOO_MANY_ALIASES = 'its values repeat each other with * too often; write them out';

const text = z
  .string({
    error: ({ input }) =>
      typeof input === 'object' ? 'must be text, not a list or fields of its own' : 'must be text; put it in quotes',
  })
  .transform(oneLine);
const names = z
  .union([text, z.array(text)], { error: 'must be a name, or a list of names' })
  .transform((value) => (typeof value === 'string' ? value : value.join(', ')));
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
    author: names.optional(),
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
 * a value counts as left out, and one that nobody knows is nobody's fault. Blank lines may stand before it, where a
 * field follows; otherwise the line is a drawn one.
 */
export function readFrontMatter(file: string): Read<{ readonly fields: FrontMatter; readonly body: string }> {
  const lines = file.split('\n');
  const start = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  );
  if (lines[start]?.trim() === '+++' && lines.includes('+++', start + 1)) {
    return failed(
      'The front matter stands between lines of +++; write it as “title: My article” between lines of ---.',
      1,
    );
  }
  const isPlain = lines[0]?.trimEnd() === '---';
  const isIndented = lines[start]?.trim() === '---' && FIELD.test(lines[start + 1] ?? '');
  if (!isPlain && !isIndented) return { ok: true, value: { fields: {}, body: file } };
  const end = lines.findIndex((line, at) => at > start && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) {
    return failed('The front matter starts with --- but never ends; add a line --- after its last field.', start + 1);
  }
  const fields = fieldsOf(lines.slice(start + 1, end).join('\n'), start + 2);
  return fields.ok ? { ok: true, value: { fields: fields.value, body: lines.slice(end + 1).join('\n') } } : fields;
}

/** `firstLine` is the number of the line that the YAML begins in. */
function fieldsOf(yaml: string, firstLine: number): Read<FrontMatter> {
  if ([...yaml.matchAll(/[[{]|[-?:]\s/g)].length > MAX_OPENINGS) {
    return failed(
      `The front matter has more than ${MAX_OPENINGS} fields and entries; leave out what is not about the article.`,
      firstLine,
    );
  }
  const lineCounter = new LineCounter();
  let value: unknown;
  try {
    const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
      return broken(REASONS[error.code] ?? NEEDS_QUOTES, lineCounter.linePos(error.pos[0]).line + firstLine - 1);
    }
    value = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    // What begins with * means a value that is named with &, which there is not, or which would grow without bound.
    const isMissing = error instanceof Error && error.message.startsWith('Unresolved alias');
    const at = isMissing ? yaml.split('\n').findIndex((line) => /[:-]\s+\*/.test(line)) : 0;
    return broken(isMissing ? NEEDS_QUOTES : TOO_MANY_ALIASES, Math.max(at, 0) + firstLine);
  }
  const parsed = FIELDS.safeParse(filled(value));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, fault: faultOf(parsed.error, yaml, firstLine) };
}

function broken(reason: string, line: number): { readonly ok: false; readonly fault: Fault } {
  return failed(`The front matter is not valid YAML: ${reason}.`, line);
}

/** Fields by their names in lower case, those without a value left out. */
function filled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) =>
      entry === null || entry === '' ? [] : [[name.toLowerCase(), entry]],
    ),
  );
}

function faultOf({ issues: [issue] }: z.ZodError, yaml: string, firstLine: number): Fault {
  const name = String(issue?.path[0] ?? '');
  const message = issue?.message ?? 'is wrong';
  if (name === '') return { line: firstLine, message: `The front matter ${message}.` };
  const at = yaml.split('\n').findIndex((line) => new RegExp(`^\\s*["']?${name}["']?\\s*:`, 'i').test(line));
  return { line: Math.max(at, 0) + firstLine, message: `In the front matter, ${name} ${message}.` };
}
