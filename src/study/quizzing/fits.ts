/** Whether other words could stand in a gap: they read well there and say something else. */
import { mentionsIn } from '../../language/names.ts';
import { amountsIn, couldBeTakenFor, valuesIn } from './amounts.ts';
import { isSaidElsewhere } from './claims.ts';
import type { Gap } from './gaps.ts';
import { namesIn } from './names.ts';
import type { Rival } from './rivals.ts';
import { areRelated, hasWords, normal, sharesWord } from './sameness.ts';
import { contextOf } from './sentences.ts';
import { isRival } from './terms.ts';

/** "From 5% to 7%", "between 10 and 20", "7% from 5%". */
const ONE_END = /\b(?:from|to|between|and) (?:just |about |around |nearly |almost )?$/i;

/** Whether the candidate's words, in this gap's place, make a sentence that reads well and that the article does not say. */
export function fits(gap: Gap, candidate: Rival): boolean {
  return (
    candidate.asked === gap.asked &&
    saysElse(gap, candidate) &&
    agrees(gap, candidate) &&
    !isShown(gap, candidate) &&
    !isSaidElsewhere(gap, candidate)
  );
}

/** "From 60,000 to 80,000": on the other side of its partner an amount contradicts the verb, and gives itself away. */
function staysOnItsSide({ sentence, amount, start }: Gap, other: number): boolean {
  if (amount === undefined) return true;
  const before = (place: number): string => sentence.text.slice(0, place);
  if (!ONE_END.test(before(start - sentence.span.start))) return true;
  return amountsIn(sentence.text)
    .filter((each) => each.unit === amount.unit && each.value !== amount.value && ONE_END.test(before(each.start)))
    .every(({ value }) => value < amount.value === value < other);
}

function saysElse(gap: Gap, candidate: Rival): boolean {
  if (normal(gap.text) === normal(candidate.text)) return false;
  if (gap.amount !== undefined) {
    return (
      candidate.amount !== undefined &&
      couldBeTakenFor(gap.amount, candidate.amount) &&
      staysOnItsSide(gap, candidate.amount.value)
    );
  }
  if (gap.term !== undefined) {
    return candidate.term !== undefined && !sharesWord(gap.key, candidate.key) && isRival(gap.term, candidate.term);
  }
  if (areRelated(gap.key, candidate.key)) return false;
  if (gap.asked === 'organisation' && /^the /i.test(gap.text) !== /^the /i.test(candidate.text)) return false;
  // Of two places in one sentence, one may lie in the other.
  return gap.asked !== 'city' || !areTogether(gap, candidate);
}

function areTogether(gap: Gap, candidate: Rival): boolean {
  return [...namesIn(gap.sentence.article).values()].some(
    (names) => names.some(({ key }) => key === gap.key) && names.some(({ key }) => key === candidate.key),
  );
}

/** One or many, "a" or "an". */
function agrees(gap: Gap, candidate: Rival): boolean {
  const before = gap.sentence.text.slice(0, gap.start - gap.sentence.span.start);
  const article = /\b(an?) $/i.exec(before)?.[1]?.toLowerCase();
  if (article !== undefined && startsWithVowel(gap.text) !== startsWithVowel(candidate.text)) return false;
  const [own, other] = [gap.term, candidate.term];
  if (own === undefined || other === undefined) return true;
  const isArticle = (lead: string): boolean => lead === 'a' || lead === 'an';
  return (
    own.isPlural === other.isPlural &&
    (own.lead === other.lead ||
      (isArticle(own.lead) && isArticle(other.lead)) ||
      (own.lead !== 'none' && other.lead !== 'none'))
  );
}

function startsWithVowel(text: string): boolean {
  return /^(?:[aio]|e(?!u)|u(?!ni|s)|8|11\b|18\b|honest|hour)/i.test(text) && !/^one\b/i.test(text);
}

/** What stands in the shown words is no option: it is ruled out, or it is there twice. */
function isShown({ sentence, asked }: Gap, candidate: Rival): boolean {
  const shown = contextOf(sentence) + sentence.text;
  const sentences = [...sentence.context, sentence];
  if (candidate.amount !== undefined)
    return valuesIn(shown).has(candidate.amount.value) || hasWords(shown, candidate.text);
  if (asked === 'term')
    return [...(candidate.term?.stems ?? [])].some((stem) => sentences.some(({ stems }) => stems.has(stem)));
  const names = namesIn(sentence.article);
  const named = sentences.flatMap((each) => names.get(each) ?? []);
  if (
    (asked === 'country' || asked === 'capital') &&
    sentences
      .flatMap(({ tokens }) => mentionsIn(tokens))
      .some(({ country }) => areRelated(`@${country}`, candidate.key))
  )
    return true;
  return hasWords(shown, candidate.text) || named.some(({ key }) => areRelated(key, candidate.key));
}
