/** What an article says elsewhere: a wrong option must not be right by another of its sentences. */
import { valuesIn } from './amounts.ts';
import type { Gap } from './gaps.ts';
import { namesIn } from './names.ts';
import type { Rival } from './rivals.ts';
import { areRelated, hasWords } from './sameness.ts';
import { type StudySentence, studySentences } from './sentences.ts';

/** What is claimed in place of the gap's own words. */
type Claimed = Pick<Rival, 'asked' | 'key' | 'text' | 'amount' | 'term'>;

/** Another sentence that shares so much of this one's words may say the same. */
const SAME_CLAIM = 0.45;

/** Whether another sentence makes the same claim of the candidate, as far as shared words tell. */
export function isSaidElsewhere(gap: Gap, candidate: Claimed): boolean {
  const own = gap.sentence;
  const claim = stemsWithout(own, gap);
  const [before, after] = neighboursOf(own, gap);
  const beside = [before, after].filter((stem) => stem !== undefined);
  const isAlike = ({ stems }: StudySentence): boolean => {
    let shared = 0;
    for (const stem of claim) if (stems.has(stem)) shared += 1;
    if (claim.size === 0 || shared / claim.size >= SAME_CLAIM) return true;
    return beside.length > 0 && shared > 1 && beside.every((stem) => stems.has(stem));
  };
  // Few sentences are alike, and to look for the candidate's words costs far more.
  return studySentences(own.article).some(
    (sentence) => sentence !== own && isAlike(sentence) && speaksOf(sentence, candidate),
  );
}

function stemsWithout({ tokens, span }: StudySentence, gap: Gap): ReadonlySet<string> {
  return new Set(
    tokens
      .filter(
        ({ isContent, start, end }) => isContent && (span.start + end <= gap.start || span.start + start >= gap.end),
      )
      .map(({ stem }) => stem),
  );
}

/** The nearest words of meaning on either side. */
function neighboursOf({ tokens, span }: StudySentence, gap: Gap): readonly [string | undefined, string | undefined] {
  const content = tokens.filter(({ isContent }) => isContent);
  return [
    content.findLast(({ end }) => span.start + end <= gap.start)?.stem,
    content.find(({ start }) => span.start + start >= gap.end)?.stem,
  ];
}

function speaksOf(sentence: StudySentence, { asked, key, amount, term, text }: Claimed): boolean {
  if (amount !== undefined) return valuesIn(sentence.text).has(amount.value) || hasWords(sentence.text, text);
  if (asked === 'contrary') return hasWords(sentence.text, text);
  if (asked === 'term') return term?.stems.every((stem) => sentence.stems.has(stem)) === true;
  return (
    namesIn(sentence.article)
      .get(sentence)
      ?.some((name) => areRelated(name.key, key)) === true
  );
}
