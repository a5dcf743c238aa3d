/** Lines that web pages put around articles: shares, cookies, newsletters, advertisements. */

/** Furniture is short, but for cookie notices. */
const MAX_LINE = 120;
const MAX_NOTICE = 300;

const SERVICE =
  '(?:facebook|twitter|x|linkedin|whatsapp|reddit|e-?mail|telegram|pinterest|bluesky|mastodon|threads|instagram|messenger|tiktok|youtube|social media)';
const SERVICES = `${SERVICE}(?:(?:,? and |, ?| ?[/&|•·] ?| )${SERVICE})*`;

/** Each form is a whole paragraph in lower case, without the marks at its end. */
const FORMS: readonly RegExp[] = [
  // Buttons.
  /^(?:share|tweet|print|save|copy link|(?:\d+ )?comments?|read more|continue reading|see also|also read|read also|loading)$/,
  /^(?:advertisement|advertising|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?)$/,
  /^(?:skip to (?:main )?content|back to top|jump to (?:navigation|content))$/,
  // "Share this article", "Share on Facebook", a row of names; one name alone may be a word of the article.
  new RegExp(
    `^(?:share|post|send|tweet)(?: this)?(?: (?:article|story|page|post))?(?: (?:(?:on|via|with|to|by) )?${SERVICES})?$`,
  ),
  new RegExp(`^(?:share:? )?${SERVICE}(?:(?:,? and |, ?| ?[/&|•·] ?| )(?:${SERVICE}|print|save|copy link|more))+$`),
  new RegExp(`^follow (?:us|me)(?: on ${SERVICES})?$`),
  // Teasers of other articles: they have a title after the colon, and titles have no full stop.
  /^(?:related|recommended|more|most (?:read|popular)|trending)(?: (?:articles?|stories|topics?|from [\p{L} ]+|on this (?:story|topic)|now))?$/u,
  /^(?:read more|also read|read also|related(?: articles?| stor(?:y|ies))?): ?(?:.*[^.])?$/,
  // Requests.
  /^(?:subscribe|sign up)(?: (?:now|today|here))?(?: (?:to|for) (?:our|the|my) (?:[\p{L}-]+ ){0,3}(?:newsletters?|mailing list|updates?|podcasts?))?$/u,
  /^click here(?: (?:to|for) .*)?$/,
  /^(?:accept|reject|allow|manage)(?: all| only)?(?: (?:necessary|essential|optional))? cookies$/,
];

/** A cookie notice says where or what for; a baker uses cookies too. */
const COOKIE_NOTICE = /^(?:we|this (?:site|website|page)|our (?:site|website)) uses? cookies\b/;
const COOKIE_PURPOSE =
  /\b(?:sites?|websites?|brows\w+|traffic|analytics|ads|advertis\w+|preferences|consent|privacy|services|your experience)\b/;

/** Whether a whole paragraph is furniture of a page. Prose never is: "Share prices fell…" stays. */
export function isFurniture(paragraph: string): boolean {
  const line = paragraph.toLowerCase().trim();
  if (line.length > MAX_NOTICE) return false;
  if (COOKIE_NOTICE.test(line))
    return /cookies[.!]?$/.test(line) || COOKIE_PURPOSE.test(line.replace(COOKIE_NOTICE, ''));
  // Arrows and stops at the end; a teaser's full stop stays, since it tells a sentence from a title.
  const bare = line.replace(/[\s!:…>»›→]+$/, '');
  return (
    line.length <= MAX_LINE &&
    FORMS.some((form) => form.test(bare) || (!bare.includes(':') && form.test(bare.replace(/\.+$/, ''))))
  );
}
