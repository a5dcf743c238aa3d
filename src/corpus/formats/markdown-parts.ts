/**
 * A long Markdown text in parts that can be parsed apart. The parser's time grows faster than the text (a paragraph of
 * 1 MB takes it 12 s, one of 16 kB 50 ms) and its tree takes a hundred times the memory of the text.
 */

/** Parts are a little longer than this. */
const PART = 8_000;
/** A block that is longer is cut inside, at a line's end or a space; it is several passages in any case. */
const MAX_BLOCK = 16_000;

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** After a blank line this ends every list, quotation and table before it. */
const STARTS_AFRESH = /^(?![-*+>|]|\d{1,9}[.)]|`{3}|~{3})\S/;
/** `[label]: address`, which a link anywhere in the text may mean; not a footnote. */
const DEFINITION = /^ {0,3}\[(?!\^)(?<label>[^\]\n]{1,200})\]:\s*\S/;

/** The parts, in order; each knows the link definitions it uses. */
export function markdownParts(text: string): readonly string[] {
  if (text.length <= MAX_BLOCK) return [text];
  const lines = text.split('\n').flatMap(shortened);
  const definitions = definitionsIn(lines);
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const isFresh = fence === undefined && lines[at - 1]?.trim() === '' && STARTS_AFRESH.test(line);
    if ((isFresh && length > PART) || length > MAX_BLOCK) {
      parts.push(part.join('\n'));
      // Code that is cut goes on as code.
      part = fence === undefined ? [] : [fence];
      length = 0;
    }
    const mark = FENCE.exec(line)?.[0].trim();
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    part.push(line);
    length += line.length + 1;
  }
  return [...parts, part.join('\n')].map((words) => withDefinitions(words, definitions));
}

/** A line in pieces that end at white space where there is any. */
function shortened(line: string): readonly string[] {
  if (line.length <= MAX_BLOCK) return [line];
  const pieces: string[] = [];
  for (let start = 0; start < line.length; ) {
    const space = line.lastIndexOf(' ', start + MAX_BLOCK);
    const end = start + MAX_BLOCK >= line.length ? line.length : space > start ? space : start + MAX_BLOCK;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces;
}

function definitionsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const line of lines) {
    const label = DEFINITION.exec(line)?.groups?.['label']?.toLowerCase();
    if (label !== undefined && !definitions.has(label)) definitions.set(label, line);
  }
  return definitions;
}

function withDefinitions(part: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return part;
  const labels = new Set([...part.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, label = '']) => label.toLowerCase()));
  const used = [...labels].flatMap((label) => definitions.get(label) ?? []);
  return used.length === 0 ? part : `${part}\n\n${used.join('\n')}`;
}
