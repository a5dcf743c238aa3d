/** A tree of Markdown → HTML, in the elements that Discord's own client uses. */
import type { Node } from './markdown.ts';

/** What mentions show instead of ids: `900000000000000001` → `@Footnote`. */
export type Names = ReadonlyMap<string, string>;

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

/** Text that shows as written between tags and in attributes. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The nodes as HTML; line feeds stand for themselves, so what holds them keeps white space. */
export function markdownHtml(nodes: readonly Node[], names: Names): string {
  return nodes.map((node) => nodeHtml(node, names)).join('');
}

function nodeHtml(node: Node, names: Names): string {
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.text);
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'code-block':
      return `<pre><code>${escapeHtml(node.text)}</code></pre>`;
    case 'mention':
      return `<span class="mention">${escapeHtml(mentioned(node.text, names))}</span>`;
    case 'time':
      return `<span class="time">${escapeHtml(dated(node.text))}</span>`;
    case 'emoji':
      return `<span class="emoji">${escapeHtml(node.text.replace(/^<a?(:\w+:)\d+>$/, '$1'))}</span>`;
    case 'link':
      return `<a href="${escapeHtml(node.address)}">${markdownHtml(node.children, names)}</a>`;
    case 'list':
      return listHtml(node, names);
    case 'heading':
      return `<h${node.level + 3}>${markdownHtml(node.children, names)}</h${node.level + 3}>`;
    case 'quote':
      return `<blockquote>${markdownHtml(node.children, names)}</blockquote>`;
    case 'small':
    case 'spoiler':
      return `<span class="${node.kind}">${markdownHtml(node.children, names)}</span>`;
    default:
      return `<${TAGS[node.kind]}>${markdownHtml(node.children, names)}</${TAGS[node.kind]}>`;
  }
}

function listHtml({ first, items }: Extract<Node, { kind: 'list' }>, names: Names): string {
  const inside = items.map((item) => `<li>${markdownHtml(item, names)}</li>`).join('');
  return first === undefined ? `<ul>${inside}</ul>` : `<ol start="${first}">${inside}</ol>`;
}

/** `@everyone`, `</ask:1>` as `/ask`, and whoever or whatever bears the id. */
function mentioned(text: string, names: Names): string {
  const [, command] = /^<(\/[^>]+):\d+>$/.exec(text) ?? [];
  const [, id] = /(\d+)>$/.exec(text) ?? [];
  return command ?? (id === undefined ? text : (names.get(id) ?? `@unknown-${id}`));
}

function dated(text: string): string {
  const [, seconds] = /^<t:(-?\d+)/.exec(text) ?? [];
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 16).replace('T', ' ');
}
