/** A tree of Markdown → the words as people see them, and the marks that they should not see. */
import type { Node } from './markdown.ts';

/** The words as they stand in the message. Blocks end their lines; names and pictures stand between angle quotes. */
export function wordsSeen(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text;
        case 'mention':
        case 'emoji':
        case 'time':
          return `‹${node.text}›`;
        case 'code-block':
          return `${node.text}\n`;
        case 'list':
          return node.items.map((item) => `${wordsSeen(item)}\n`).join('');
        case 'quote':
        case 'small':
        case 'heading':
          return `${wordsSeen(node.children)}\n`;
        default:
          return wordsSeen(node.children);
      }
    })
    .join('');
}

/** What shows as it was typed though it is a mark: whoever means to show one guards it with a backslash. */
const RAW = /[\\*_`]+|~~|\|\||\[[^[\]\n]*\]\(|^ *(?:#{1,6} |-# |>{1,3} )/gm;

const BLOCKS: readonly Node['kind'][] = ['quote', 'small', 'heading', 'list', 'code-block'];

/** The marks that a person would see though nobody meant them to, each with the words around it. */
export function rawMarks(nodes: readonly Node[], startsLine = true): readonly string[] {
  return nodes.flatMap((node, at): readonly string[] => {
    const before = nodes[at - 1];
    const isAtLine = before === undefined ? startsLine : BLOCKS.includes(before.kind);
    if (node.kind === 'list') return node.items.flatMap((item) => rawMarks(item));
    // An address that leads to itself is shown as it is, marks and all.
    if (node.kind === 'link' && wordsSeen(node.children) === node.address) return [];
    if (node.kind !== 'text') {
      return 'children' in node ? rawMarks(node.children, isAtLine || BLOCKS.includes(node.kind)) : [];
    }
    if (node.isGuarded === true) return [];
    const text = isAtLine ? node.text : `…${node.text}`;
    return Array.from(text.matchAll(RAW), ({ index }) => text.slice(Math.max(0, index - 20), index + 20));
  });
}
