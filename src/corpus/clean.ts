/** Page noise, taken away by named rules. They take whole short paragraphs, never words out of prose. */
import type { Draft, Piece } from './draft.ts';

/**
 * Characters as the rest of the house expects them: composed letters (NFC), `\n` line ends, plain spaces, and none
 * that are invisible. Line numbers stay, so that faults can still name them.
 */
export function cleanCharacters(text: string): string {
  return (
    text
      .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
      // Byte-order marks, soft hyphens, zero-width marks, direction overrides: not words, and they can disguise some.
      .replaceAll(/[\uFEFF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g, '')
      .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
      .replaceAll(/[^\S\n]+/g, ' ')
      .normalize('NFC')
  );
}

/** A caption or teaser is shorter than this; longer repetitions are the author's own. */
const MAX_REPEATED = 200;
const MAX_FURNITURE = 120;

/** Lines that pages put around articles. Each must be the whole paragraph. */
const FURNITURE: readonly RegExp[] = [
  /^(?:share|tweet|print|e-?mail|save|copy link|comments?|advertisement|sponsored|related|recommended|trending|most (?:read|popular))$/,
  /^(?:share|send|post|pin)(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via|with|to) [\p{L}, /&-]+)?$/u,
  /^(?:related|recommended|more|read more|read also|see also|also read)(?: (?:articles?|stories|topics?|from [\p{L} ]+|on this(?: story| topic)?))?(?:: ?.*)?$/u,
  /^(?:story|article) continues below(?: advertisement)?$/,
  /^(?:subscribe|sign up)(?: (?:now|today|here))?(?: (?:to|for) (?:our|the|my) (?:[\p{L}-]+ ){0,3}(?:newsletters?|mailing list|updates?|podcasts?))?$/u,
  /^(?:we|this (?:site|website|page)) uses? cookies\b.*$/,
  /^(?:accept|reject|allow|manage)(?: all| only)?(?: (?:necessary|essential))? cookies$/,
  /^follow us(?: on [\p{L}, /&-]+)?$/u,
  /^click here(?: (?:to|for) .*)?$/,
  /^(?:skip to (?:main )?content|back to top|jump to (?:navigation|content))$/,
];

/** The draft without page noise. Cleaning what is clean changes nothing. */
export function clean(draft: Draft): Draft {
  const seen = new Set<string>(draft.standfirst === undefined ? [] : [comparable(draft.standfirst)]);
  const isNoise = ({ kind, text }: Piece): boolean =>
    repeatsTitle(text, draft.title) || (kind === 'paragraph' && (isFurniture(text) || repeatsCaption(text, seen)));
  return { ...draft, pieces: draft.pieces.filter((piece) => !isNoise(piece)) };
}

/** The headline again, alone or followed by the site's name after a dash or bar. */
function repeatsTitle(text: string, title: string): boolean {
  const own = comparable(title);
  const other = comparable(text);
  return other === own || (other.startsWith(own) && /^ [-–—|·] .{1,40}$/.test(other.slice(own.length)));
}

function isFurniture(text: string): boolean {
  if (text.length > MAX_FURNITURE) return false;
  const line = comparable(text)
    .replace(/[.!:…>»→]+$/, '')
    .trim();
  return FURNITURE.some((form) => form.test(line));
}

/** A short paragraph that stood before, word for word: a caption under its picture and again in the text. */
function repeatsCaption(text: string, seen: Set<string>): boolean {
  if (text.length > MAX_REPEATED) return false;
  const words = comparable(text);
  if (seen.has(words)) return true;
  seen.add(words);
  return false;
}

function comparable(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
