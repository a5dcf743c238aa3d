/**
 * Discord's Markdown → a tree, as its clients read it: a dialect without paragraphs, in which every mark is tried where
 * it stands and what fits none is text.
 */

type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type Node =
  /** `isGuarded` behind a backslash: what looks like a mark there is meant to be seen. */
  | { readonly kind: 'text'; readonly text: string; readonly isGuarded?: boolean }
  | { readonly kind: Style | 'quote' | 'small'; readonly children: readonly Node[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Node[] }
  | { readonly kind: 'list'; readonly first?: number; readonly items: readonly (readonly Node[])[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Node[] }
  | { readonly kind: 'code' | 'code-block'; readonly text: string }
  /** What Discord puts a name or a picture in the place of: `<@1>`, `@everyone`, `<t:1:R>`, `:smile:`. */
  | { readonly kind: 'mention' | 'emoji' | 'time'; readonly text: string };

interface State {
  /** A quote does not hold another. */
  readonly isInQuote: boolean;
  readonly isInLink: boolean;
  /** Whether the text begins where a line does. */
  readonly startsLine: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** Only where a line starts. */
  readonly isOfLine?: boolean;
  /** Nothing when it is not one after all. */
  readonly make: (match: RegExpExecArray, state: State) => Node | undefined;
}

const styled = (kind: Style, pattern: RegExp): Rule => ({
  pattern,
  make: (match, state) => ({ kind, children: parse(match[1] ?? match[2] ?? '', state) }),
});
const named = (kind: 'mention' | 'emoji' | 'time', pattern: RegExp): Rule => ({
  pattern,
  make: ([text]) => ({ kind, text }),
});

const ESCAPE: Rule = {
  pattern: /\\([^0-9A-Za-z\s])/y,
  make: ([, text = ''], { isInLink }) =>
    isInLink && text === ']' ? undefined : { kind: 'text', text, isGuarded: true },
};

const ADDRESS = /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]$/;

const LINK: Rule = {
  pattern: /\[((?:\\[^\n]|[^[\]\n\\]|\[[^[\]\n]*\])+)\]\(\s*<?((?:\([^)\s]*\)|[^\s\\<>()])+)>?\s*\)/y,
  make([text, words = '', address = ''], state) {
    if (state.isInLink || !ADDRESS.test(address)) return undefined;
    // A link whose words are an address themselves would lie about where it leads: it shows as it was typed.
    if (/https?:\/\//.test(words)) return { kind: 'text', text };
    return { kind: 'link', address, children: parse(words, { ...state, isInLink: true }) };
  },
};

const BARE_LINK: Rule = {
  pattern: /<?(https?:\/\/[^\s<>]*[^<>.,:;"')\]\s])>?/y,
  make: ([, address = ''], { isInLink }) =>
    isInLink ? undefined : { kind: 'link', address, children: [{ kind: 'text', text: address }] },
};

const CODE_BLOCK: Rule = {
  pattern: /```(?:[\w+.-]+\s*\n)?([\s\S]+?)```\n?/y,
  make: ([, text = '']) => ({ kind: 'code-block', text: text.replaceAll(/^\n+|\n+$/g, '') }),
};

const CODE: Rule = {
  pattern: /(``?)([\s\S]*?[^`][\s\S]*?)\1/y,
  make: ([, , text = '']) => ({ kind: 'code', text: text.trim() }),
};

const QUOTE: Rule = {
  pattern: / *>>> ([\s\S]+)| *>(?!>>) ([^\n]*)(?:\n|$)/y,
  isOfLine: true,
  make: (match, state) =>
    state.isInQuote || state.isInLink
      ? undefined
      : {
          kind: 'quote',
          children: parse((match[1] ?? match[2] ?? '').trimEnd(), { ...state, isInQuote: true, startsLine: true }),
        },
};

const HEADING: Rule = {
  pattern: / *(#{1,3}) (?!#) *([^\n]+)\n?/y,
  isOfLine: true,
  make: ([, marks = '', words = ''], state) => ({
    kind: 'heading',
    level: marks.length,
    children: parse(words.trim(), { ...state, startsLine: true }),
  }),
};

const SMALL: Rule = {
  pattern: /-# (?!-#) *([^\n]+)\n?/y,
  isOfLine: true,
  make: ([, words = ''], state) => ({ kind: 'small', children: parse(words.trim(), { ...state, startsLine: true }) }),
};

/** One item, with the lines below it that are indented; {@link joined} makes lists of neighbours. */
const ITEM: Rule = {
  pattern: /( *)(?:[-*+]|(\d+)[.)]) +([^\n]+(?:\n\1 {2}[^\n]+)*)\n?/y,
  isOfLine: true,
  make: ([, , first, words = ''], state) => ({
    kind: 'list',
    ...(first === undefined ? {} : { first: Number(first) }),
    items: [parse(words, { ...state, startsLine: true })],
  }),
};

/** In the order in which they are tried. */
const RULES: readonly Rule[] = [
  ...[ESCAPE, HEADING, SMALL, ITEM, QUOTE, CODE_BLOCK, CODE],
  styled('bold', /\*\*([\s\S]+?)\*\*(?!\*)/y),
  styled('underline', /__([\s\S]+?)__(?!_)/y),
  // An asterisk ends italics also behind a backslash; underscores are marks around whole words alone.
  styled('italic', /_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/y),
  styled('strike', /~~([\s\S]+?)~~/y),
  styled('spoiler', /\|\|([\s\S]+?)\|\|/y),
  ...[LINK, BARE_LINK],
  named('mention', /<(?:@[!&]?|#)\d+>|<\/[^>\n]+:\d+>|<id:\w+>|@everyone|@here/y),
  named('time', /<t:-?\d+(?::[tTdDfFR])?>/y),
  named('emoji', /<a?:\w+:\d+>|:[^\s:]+:/y),
];

/** The tree of a message's content. */
export function readMarkdown(content: string): readonly Node[] {
  return parse(content.trim(), { isInQuote: false, isInLink: false, startsLine: true });
}

function parse(source: string, state: State): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < source.length) {
    const isAtLine = at === 0 ? state.startsLine : source[at - 1] === '\n';
    const found = firstRule(source, at, isAtLine, { ...state, startsLine: isAtLine });
    nodes.push(found?.node ?? { kind: 'text', text: source[at] ?? '' });
    at += found?.length ?? 1;
  }
  return joined(nodes);
}

function firstRule(source: string, at: number, isAtLine: boolean, state: State) {
  for (const { pattern, isOfLine, make } of RULES) {
    if (isOfLine === true && !isAtLine) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const node = match === null ? undefined : make(match, state);
    if (match !== null && node !== undefined) return { node, length: match[0].length };
  }
  return undefined;
}

/** Neighbours that are one: characters of a text, items of a list, lines of a quote. */
function joined(nodes: readonly Node[]): readonly Node[] {
  const whole: Node[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    const both = last === undefined ? undefined : together(last, node);
    if (both === undefined) whole.push(node);
    else whole[whole.length - 1] = both;
  }
  return whole;
}

function together(a: Node, b: Node): Node | undefined {
  if (a.kind === 'text' && b.kind === 'text' && a.isGuarded === b.isGuarded) return { ...a, text: a.text + b.text };
  if (a.kind === 'list' && b.kind === 'list' && (a.first === undefined) === (b.first === undefined))
    return { ...a, items: [...a.items, ...b.items] };
  if (a.kind === 'quote' && b.kind === 'quote')
    return { kind: 'quote', children: joined([...a.children, { kind: 'text', text: '\n' }, ...b.children]) };
  return undefined;
}
