/** Page noise, taken away by named rules. They take whole short paragraphs, never words out of prose. */
import type { Draft, Piece } from './draft.ts';
import { isFurniture } from './furniture.ts';

/** What the rules know of the page around a paragraph. */
interface Page {
  readonly title: string;
  /** Captions that stood before, in comparable words. */
  readonly captions: Set<string>;
}

/** A caption or teaser is shorter than this; longer repetitions are the author's own. */
const MAX_CAPTION = 200;
/** Shorter sentences are repeated on purpose: "He waited.", "Nevermore." */
const MIN_CAPTION_SENTENCE = 40;
const MAX_SITE_NAME = 40;
const HEADLINE_WITH_SITE = /^(?<headline>.+) (?<mark>[|·»–—-]) (?<site>\p{Lu}[^.?!]*)$/u;

/** Each takes a part away when it matches. */
const RULES: readonly ((piece: Piece, page: Page) => boolean)[] = [
  isOrnament,
  isHeadline,
  ({ kind, text }) => kind === 'paragraph' && isFurniture(text),
  repeatsCaption,
];

/** The draft without page noise. Cleaning what is clean changes nothing. */
export function clean(draft: Draft): Draft {
  const { title, standfirst } = draft;
  const page: Page = { title, captions: new Set(standfirst === undefined ? [] : [comparable(standfirst)]) };
  return { ...draft, pieces: draft.pieces.filter((piece) => !RULES.some((matches) => matches(piece, page))) };
}

/** "* * *", "———": a line drawn with characters has no words to quote. */
function isOrnament({ text }: Piece): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The headline again, alone or with the site's name: "… Pact | The Daily". */
function isHeadline({ text }: Piece, { title }: Page): boolean {
  return repeatsHeadline(text, title);
}

/** Whether `text` is `title` again, either of them alone or with the site's name after a bar or a dash. */
export function repeatsHeadline(text: string, title: string): boolean {
  if (Math.abs(text.length - title.length) > MAX_SITE_NAME + ' – '.length) return false;
  const [ours, theirs] = [headlineOf(title), headlineOf(text)];
  const isSameSite = ours.site === theirs.site && ours.alone === theirs.alone;
  return isSameSite || ours.whole === theirs.alone || ours.alone === theirs.whole;
}

/** The whole line, and the headline alone where a site's name follows; comparable. */
function headlineOf(line: string): { readonly whole: string; readonly alone: string; readonly site: string } {
  const whole = comparable(line);
  const { headline = '', mark = '', site = '' } = HEADLINE_WITH_SITE.exec(line)?.groups ?? {};
  // "China – A Land of Contrasts" is a heading of its own: only a bar tells after a title of a word or two.
  const hasSite = site.length <= MAX_SITE_NAME && (mark === '|' || headline.split(' ').length > 2);
  return hasSite ? { whole, alone: comparable(headline), site: comparable(site) } : { whole, alone: whole, site: '' };
}

/** A short paragraph that stood before, word for word: a caption under its picture and again in the text. */
function repeatsCaption({ kind, text }: Piece, { captions }: Page): boolean {
  if (kind === 'heading') return false;
  const words = comparable(text);
  // Also a standfirst that stands again in the body, however long.
  if (captions.has(words)) return true;
  // People say the same twice, poems and speeches come back to a line.
  const isSaid = /^["“‘'«„—–-]/.test(text) || text.endsWith('?');
  const isTerse = text.length < MIN_CAPTION_SENTENCE && /[.!…:,;]["”’']?$/.test(text);
  if (text.length < MAX_CAPTION && !isSaid && !isTerse) captions.add(words);
  return false;
}

/** Without case, typographic quotation marks and differences of white space. */
function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();
}
