/** Buttons, selects and the parts of the newer layout → HTML. */
import { escapeHtml, markdownHtml, type Names } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Component } from './payload.ts';

/** Discord's numbers for what is rendered here. */
const TYPE = {
  row: 1,
  button: 2,
  selects: [3, 5, 6, 7, 8],
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];
/** What an empty select says when it was not told what to say. */
const PLACEHOLDERS: Readonly<Record<number, string>> = {
  3: 'Make a selection',
  5: 'Select a user',
  6: 'Select a role',
  7: 'Select a user or role',
  8: 'Select a channel',
};

/** The components of a message, in order. One of a type that is not known here shows as such, so that nobody misses it. */
export function componentsHtml(components: readonly Component[], names: Names): string {
  return components.map((component) => componentHtml(component, names)).join('');
}

function componentHtml(component: Component, names: Names): string {
  const { type, components, content, accessory, accent_color: colour, media, items, file } = component;
  const inside = (): string => componentsHtml(components, names);
  switch (type) {
    case TYPE.row:
      return `<div class="row">${inside()}</div>`;
    case TYPE.button:
      return buttonHtml(component);
    case TYPE.section:
      return `<div class="section"><div>${inside()}</div>${accessory ? componentHtml(accessory, names) : ''}</div>`;
    case TYPE.text:
      return `<div class="content">${markdownHtml(readMarkdown(content), names)}</div>`;
    case TYPE.thumbnail:
      return pictureHtml(media, 'thumbnail');
    case TYPE.gallery:
      return `<div class="gallery">${items.map((item) => pictureHtml(item.media)).join('')}</div>`;
    case TYPE.file:
      return fileHtml(file?.url.replace('attachment://', '') ?? '');
    case TYPE.separator:
      return '<hr>';
    case TYPE.container:
      return `<div class="container"${edge(colour)}>${inside()}</div>`;
    default:
      return TYPE.selects.some((select) => select === type)
        ? selectHtml(component, names)
        : `<div class="unknown">component of type ${type}</div>`;
  }
}

function buttonHtml({ style = 2, label, emoji, disabled }: Component): string {
  const words = [emoji?.name, label].filter((part) => part !== undefined && part !== null && part !== '').join(' ');
  const arrow = style === 5 ? ' ↗' : '';
  return `<button class="${STYLES[style] ?? ''}"${disabled ? ' disabled' : ''}><span class="label">${escapeHtml(words)}${arrow}</span></button>`;
}

/** Closed, as it stands in the message; the rows that it opens stand below, for whoever reviews them. */
function selectHtml(component: Component, names: Names): string {
  const { type, placeholder, options, default_values: values, disabled } = component;
  const chosen = [
    ...options.filter((option) => option.default).map(({ label }) => label),
    ...values.map(({ id }) => names.get(id) ?? `@unknown-${id}`),
  ].join(', ');
  const empty = placeholder ?? PLACEHOLDERS[type] ?? '';
  const words = chosen === '' ? `<span class="label empty">${escapeHtml(empty)}</span>` : labelHtml(chosen);
  const rows = options.map(
    ({ label, description, emoji }) =>
      `<li>${labelHtml([emoji?.name, label].filter(Boolean).join(' '))}${description ? `<small class="label">${escapeHtml(description)}</small>` : ''}</li>`,
  );
  const list = rows.length === 0 ? '' : `<ul class="options">${rows.join('')}</ul>`;
  return `<div class="select${disabled ? ' disabled' : ''}"><div class="closed">${words}<span class="arrow">⌄</span></div>${list}</div>`;
}

function labelHtml(words: string): string {
  return `<span class="label">${escapeHtml(words)}</span>`;
}

/** A picture is drawn as its frame and what it shows in words: the page holds no other files. */
export function pictureHtml(media: Component['media'], kind = 'picture'): string {
  return `<div class="${kind}" role="img">${escapeHtml(media?.description ?? media?.url ?? '')}</div>`;
}

/** A file as a card; its words are for who opens it. */
export function fileHtml(name: string): string {
  return `<div class="file"><span class="sheet">📄</span><span class="label">${escapeHtml(name)}</span></div>`;
}

/** The coloured edge of a container or an embed. */
export function edge(colour: number | null | undefined): string {
  if (colour === undefined || colour === null) return '';
  return ` style="border-left-color:#${colour.toString(16).padStart(6, '0')}"`;
}
