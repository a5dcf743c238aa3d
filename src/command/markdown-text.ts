/** One line of text → Discord's Markdown that shows it as written, with some of its words styled. */
import type { Span } from '../corpus/article.ts';
import type { Run } from './reply.ts';

/** Words of a line in one style. */
export interface StyledSpan extends Span {
  readonly style: NonNullable<Run['style']>;
}

/**
 * Characters that Discord would read as markup wherever they stand. Each shows as written behind a backslash, which
 * Discord drops before any character but letters, digits and white space. `~` and `|` mean something only in pairs; a
 * colon makes a link of `https://…` and a picture of `:smile:`.
 */
const ANYWHERE = /[\\*_`<@[]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||:(?=\/\/|[^\s:]*:)/g;

/**
 * What makes a heading, small print, a quote or a list of a line that starts with it; a list's number is its dot. Words
 * that start with `#` would make none of a heading that they stand in.
 */
const AT_START = /^(\s*(?:\d+(?=[.)](?:\s|$)))?)(?:#|-#|>|[-+](?=\s|$)|(?<=\d)[.)])/d;

/** Code needs no escaping while nothing in it ends it, and nothing in it could be taken for a mention. */
const IS_PLAIN_CODE = /^[^\s`@<\\](?:[^`@<\\]*[^\s`@<\\])?$/;

/**
 * The line with `spans` styled. They are in order and apart; none begins or ends on white space. Taking the
 * unescaped style marks and the backslashes away gives the line back, character for character.
 */
export function styledMarkdown(line: string, spans: readonly StyledSpan[] = []): string {
  const escapes = positionsToEscape(line);
  const escaped = (from: number, to: number): string => {
    let text = '';
    for (let at = from; at < to; at += 1) text += `${escapes.has(at) ? '\\' : ''}${line[at] ?? ''}`;
    return text;
  };
  let markdown = '';
  let at = 0;
  for (const span of spans) {
    markdown += escaped(at, span.start) + styled(line, span, escaped);
    at = span.end;
  }
  return markdown + escaped(at, line.length);
}

function styled(line: string, { start, end, style }: StyledSpan, escaped: (from: number, to: number) => string) {
  const words = escaped(start, end);
  switch (style) {
    case 'strong':
      return `**${words}**`;
    case 'emphasis':
      // Discord's asterisks for italics do not bear escapes between them; underscores do, but end only at a word's end.
      return /^\w/.test(line.slice(end)) ? words : `_${words}_`;
    case 'address': {
      const raw = line.slice(start, end);
      return /^https:\/\/[\w./?=&+%-]+$/.test(raw) ? `<${raw}>` : words;
    }
    case 'command': {
      const raw = line.slice(start, end);
      return /^<\/[\w -]+:\d+>$/.test(raw) ? raw : words;
    }
    case 'code': {
      const raw = line.slice(start, end);
      return IS_PLAIN_CODE.test(raw) ? `\`${raw}\`` : words;
    }
  }
}

function positionsToEscape(line: string): ReadonlySet<number> {
  const positions = new Set(Array.from(line.matchAll(ANYWHERE), ({ index }) => index));
  const start = AT_START.exec(line)?.indices?.[1]?.[1];
  return start === undefined ? positions : positions.add(start);
}
