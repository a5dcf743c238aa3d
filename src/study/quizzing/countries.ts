/** Which names are names of countries, and which only tell of one: its people, its capital, a part of it. */
import { isCapital } from '../../language/names.ts';

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The names of countries themselves. */
const COUNTRIES: ReadonlySet<string> = new Set([
  ...LETTERS.flatMap((one) => LETTERS.flatMap((two) => REGIONS.of(one + two)?.toLowerCase() ?? [])),
  ...['u.s.', 'us', 'u.s', 'usa', 'uk', 'u.k.', 'britain', 'america', 'great britain'],
]);
/** Territories and pairs of islands, which nobody takes for a country of the news. */
const REMOTE = / (?:of|and) |islands?$/;
/** Each lies in the United Kingdom, and none in another. */
const PARTS: ReadonlyMap<string, string> = new Map(
  ['england', 'scotland', 'wales', 'northern ireland'].map((name) => [name, `@GBR/${name}`]),
);
/** Peoples and languages: they tell of a country and name none. */
const PEOPLE =
  /(?:ese|ish|ians?|eans?|cans?|[^r]ans?|ch|kh|ks?|is?|men|man|swiss|thai|danes?|swedes?|finns?|arabs?|poles?|scots|welsh|czechs?|filipinos?|afghans?)$/i;
/** Names that have an article, which some mentions leave out: "U.S. influence". */
const WITH_ARTICLE =
  /^(?:U\.?S\.?A?\.?|U\.?K\.?|United (?:States|Kingdom|Arab)|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Vatican|Kremlin)(?:$| )/;

/** "China" and "the US", not "Beijing". */
export function isCountryItself(name: string): boolean {
  const lower = name.toLowerCase().replace(/^the /, '');
  return (COUNTRIES.has(lower) && !REMOTE.test(lower)) || PARTS.has(lower);
}

/** What a name is asked for as: a capital that stands for its country among capitals alone. */
export function askedAs<K extends string>(kind: K, name: string): K | 'capital' {
  return kind === 'country' && !isCountryItself(name) && isCapital(name) ? 'capital' : kind;
}

/** Whether a name that {@link mentionsIn} knows may stand for the country: "China", "Beijing"; not "Chinese", "White House". */
export function standsForCountry(name: string): boolean {
  return isCountryItself(name) || isCapital(name) || (/^\p{Lu}\p{L}+$/u.test(name) && !PEOPLE.test(name));
}

/** What all names of a country share; a part of one has the country's before its own. */
export function keyOfCountry(name: string, code: string | undefined): string | undefined {
  return PARTS.get(name.toLowerCase()) ?? (code === undefined ? undefined : `@${code}`);
}

/** The name with the article that it has in a sentence. */
export function withItsArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
