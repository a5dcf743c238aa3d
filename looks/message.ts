/** A message that the bot sent → HTML, laid out as Discord shows it. */
import { componentsHtml, edge, fileHtml, pictureHtml } from './components.ts';
import { escapeHtml, markdownHtml, type Names } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Embed, Payload, Poll } from './payload.ts';

/** Discord's flag of what only one person sees. */
const EPHEMERAL = 1 << 6;
const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/** A message and what stands above it. */
export interface Shown {
  readonly payload: Payload;
  /** What was used to call it up: `/ask`, the name of a menu. */
  readonly used?: string;
  /** What it replies to, in a line. */
  readonly repliesTo?: { readonly who: string; readonly words: string };
  /** What a person wrote before it. */
  readonly before?: string;
  /** The thread in which it stands. */
  readonly thread?: string;
}

const PERSON = 'Reader';

/** The message with all that belongs to it. */
export function messageHtml(shown: Shown, names: Names): string {
  const { payload, thread, before } = shown;
  const isPrivate = ((payload.flags ?? 0) & EPHEMERAL) !== 0;
  const body = [
    contentHtml(payload.content ?? '', names),
    ...payload.embeds.map((embed) => embedHtml(embed, names)),
    ...payload.attachments.map(({ filename }) =>
      PICTURE.test(filename) ? pictureHtml({ url: filename }) : fileHtml(filename),
    ),
    payload.poll ? pollHtml(payload.poll) : '',
    componentsHtml(payload.components, names),
    isPrivate ? '<div class="private">👁 Only you can see this · <u>Dismiss message</u></div>' : '',
  ];
  return [
    thread === undefined ? '' : `<div class="thread"># <span class="label">${escapeHtml(thread)}</span></div>`,
    before === undefined ? '' : personHtml(before, names),
    `<article class="message${isPrivate ? ' ephemeral' : ''}">${aboveHtml(shown)}${headHtml('Footnote', true)}`,
    `<div class="body">${body.join('')}</div></article>`,
  ].join('');
}

function contentHtml(content: string, names: Names): string {
  return content === '' ? '' : `<div class="content">${markdownHtml(readMarkdown(content), names)}</div>`;
}

function personHtml(words: string, names: Names): string {
  return `<article class="message">${headHtml(PERSON, false)}<div class="body">${contentHtml(words, names)}</div></article>`;
}

function aboveHtml({ used, repliesTo }: Shown): string {
  const line = (who: string, words: string): string =>
    `<div class="above"><b>${escapeHtml(who)}</b> <span class="line">${words}</span></div>`;
  if (used !== undefined) return line(PERSON, `used <i>${escapeHtml(used)}</i>`);
  return repliesTo === undefined ? '' : line(repliesTo.who, escapeHtml(repliesTo.words));
}

function headHtml(who: string, isApp: boolean): string {
  const tag = isApp ? '<span class="app">APP</span>' : '';
  return `<div class="avatar${isApp ? ' bot' : ''}">${isApp ? '¶' : 'R'}</div><div class="head"><b>${who}</b>${tag}<time>12:34</time></div>`;
}

function embedHtml({ title, url, description, color, author, footer, fields, image }: Embed, names: Names): string {
  const text = (words: string): string => markdownHtml(readMarkdown(words), names);
  const heading = title ? text(title) : '';
  const rows = fields.map(
    ({ name, value, inline }) =>
      `<div class="field${inline ? ' inline' : ''}"><b>${text(name)}</b><div class="content">${text(value)}</div></div>`,
  );
  return [
    `<div class="embed"${edge(color)}>`,
    author ? `<div class="by">${escapeHtml(author.name)}</div>` : '',
    heading === '' ? '' : `<div class="title">${url ? `<a href="${escapeHtml(url)}">${heading}</a>` : heading}</div>`,
    description ? `<div class="content">${text(description)}</div>` : '',
    rows.length === 0 ? '' : `<div class="fields">${rows.join('')}</div>`,
    image ? pictureHtml(image) : '',
    footer ? `<div class="footer">${escapeHtml(footer.text)}</div>` : '',
    '</div>',
  ].join('');
}

function pollHtml({ question, answers, duration, allow_multiselect: hasSeveral }: Poll): string {
  const rows = answers.map(
    ({ poll_media: { text, emoji } }) =>
      `<li><span class="answer">${escapeHtml([emoji?.name, text].filter(Boolean).join(' '))}</span><span class="${hasSeveral ? 'box' : 'dot'}"></span></li>`,
  );
  return `<div class="poll"><b>${escapeHtml(question.text ?? '')}</b><div class="footer">Select one ${hasSeveral ? 'or more answers' : 'answer'}</div><ul>${rows.join('')}</ul><div class="footer">0 votes · ${duration ?? 24}h left</div></div>`;
}
