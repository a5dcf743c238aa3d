/** Names of countries and their governments, whatever they are called: Beijing, the PRC and China are one. */
import aliases from '../../assets/aliases.json' with { type: 'json' };
import { type Token, tokenise } from './tokens.ts';

/** Tokens that name a country: from `first` up to, not with, `end`. */
export interface CountryMention {
  /** The country's ISO 3166-1 alpha-3 code. */
  readonly country: string;
  readonly first: number;
  readonly end: number;
}

interface Form {
  readonly country: string;
  readonly stems: readonly string[];
}

/** Forms by their first stem, the longest first. */
const forms = new Map<string, Form[]>();
for (const [country, names] of Object.entries(aliases.entities)) {
  for (const name of names) {
    const stems = name.split(' ');
    const [first = ''] = stems;
    forms.set(
      first,
      [...(forms.get(first) ?? []), { country, stems }].sort((a, b) => b.stems.length - a.stems.length),
    );
  }
}

/** The mentions among the tokens of one text, in order and apart; of two names at one place the longer counts. */
export function mentionsIn(tokens: readonly Token[]): readonly CountryMention[] {
  const mentions: CountryMention[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const form = forms
      .get(tokens[first]?.stem ?? '')
      ?.find(({ stems }) => stems.every((stem, at) => tokens[first + at]?.stem === stem));
    if (form === undefined) continue;
    mentions.push({ country: form.country, first, end: first + form.stems.length });
    first += form.stems.length - 1;
  }
  return mentions;
}

const CAPITALS: ReadonlySet<string> = new Set(aliases.capitals);

/** Whether the words are the name of a capital: "Moscow", "Buenos Aires". */
export function isCapital(name: string): boolean {
  return CAPITALS.has(
    tokenise(name)
      .map(({ stem }) => stem)
      .join(' '),
  );
}
