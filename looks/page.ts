/** The played acts → one HTML page that needs nothing else: no fonts, no scripts, no pictures. */
import { readFileSync } from 'node:fs';
import { escapeHtml } from './html.ts';
import { messageHtml } from './message.ts';
import type { Played, PlayedAct } from './scene.ts';
import { NAMES } from './stage.ts';

/** A column as wide as a desktop's and one as wide as a phone's. */
export const WIDTHS = { wide: 760, phone: 390 } as const;
type Width = keyof typeof WIDTHS;

export interface Look {
  readonly isLight?: boolean;
  /** Which columns, side by side. */
  readonly widths?: readonly Width[];
}

const CSS = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const INTRODUCTION = `Every kind of reply as it looks in Discord, on a desktop and on a phone, made by <code>npm run looks</code> from the very messages that the bot sends.`;

/** The page. A box switches between dark and light by itself; `isLight` ticks it. */
export function pageHtml(
  acts: readonly PlayedAct[],
  { isLight = false, widths = ['wide', 'phone'] }: Look = {},
): string {
  const sections = acts.map(
    ({ title, scenes }) =>
      `<section>\n<h2>${escapeHtml(title)}</h2>\n${scenes.map((scene) => sceneHtml(scene, widths)).join('\n')}\n</section>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<title>How Footnote looks</title>',
    `<style>\n${CSS}</style>`,
    '<h1>How Footnote looks</h1>',
    `<p>${INTRODUCTION} <label><input type="checkbox" id="light"${isLight ? ' checked' : ''}> light</label></p>`,
    ...sections,
    '</html>\n',
  ].join('\n');
}

function sceneHtml({ title, messages }: Played, widths: readonly Width[]): string {
  const inside = messages.map((message) => messageHtml(message, NAMES)).join('');
  const columns = widths.map((width) => `<div class="column ${width}">${inside}</div>`);
  return `<h3>${escapeHtml(title)}</h3>\n<div class="pair">${columns.join('\n')}</div>`;
}
