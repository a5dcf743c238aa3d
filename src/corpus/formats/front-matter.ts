/** YAML front matter: the block between two `---` lines on top of a Markdown file. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fault, Read } from '../draft.ts';

const text = z
  .string({ error: 'must be text; put it in quotes' })
  .trim()
  .min(1, { error: 'is empty; leave the line out or fill it in' });
const words = z.union([text, z.array(text)], { error: 'must be words parted by commas, or a list' });

const FIELDS = z.object({
  title: text.optional(),
  standfirst: text.optional(),
  source: z
    .url({ protocol: /^https?$/, error: 'must be a web address that starts with https:// or http://' })
    .optional(),
  author: text.optional(),
  published: z
    .union([text, z.date(), z.number()], { error: 'must be a date such as 2024-06-24' })
    .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
    .optional(),
  language: text.optional(),
  tags: words
    .transform((value) => (typeof value === 'string' ? value.split(',').map((tag) => tag.trim()) : value))
    .optional(),
});

export type FrontMatter = z.infer<typeof FIELDS>;

/** The front matter's fields and the text below it; no fields when the file does not start with `---`. */
export function readFrontMatter(file: string): Read<{ readonly fields: FrontMatter; readonly body: string }> {
  const lines = file.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { ok: true, value: { fields: {}, body: file } };
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) {
    return {
      ok: false,
      fault: {
        line: 1,
        message: 'opens front matter with --- but never closes it; add a line --- after the last field.',
      },
    };
  }
  const fields = fieldsOf(lines.slice(1, end).join('\n'));
  return fields.ok ? { ok: true, value: { fields: fields.value, body: lines.slice(end + 1).join('\n') } } : fields;
}

function fieldsOf(yaml: string): Read<FrontMatter> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const error = document.errors[0];
  // The first line of the front matter is the second of the file.
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  if (error !== undefined)
    return {
      ok: false,
      fault: { line: lineAt(error.pos[0]), message: `has broken front matter: ${sentence(error.message)}` },
    };
  let value: unknown;
  try {
    // Throws on aliases that would grow without bound.
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (cause) {
    return {
      ok: false,
      fault: {
        line: 1,
        message: `has broken front matter: ${sentence(String(cause instanceof Error ? cause.message : cause))}`,
      },
    };
  }
  const parsed = FIELDS.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, fault: faultOf(parsed.error, (name) => lineOfKey(yaml, name)) };
}

function faultOf({ issues: [issue] }: z.ZodError, lineOf: (name: string) => number): Fault {
  const name = String(issue?.path[0] ?? '');
  if (name === '')
    return { line: 2, message: 'has front matter that is not a list of fields such as “title: My article”.' };
  return { line: lineOf(name), message: `has front matter whose ${name} ${issue?.message ?? 'is wrong'}.` };
}

function lineOfKey(yaml: string, name: string): number {
  return yaml.split('\n').findIndex((line) => line.trimStart().startsWith(`${name}:`)) + 2;
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? '';
  return first.endsWith('.') ? first : `${first}.`;
}
