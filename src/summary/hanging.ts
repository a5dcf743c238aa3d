/** Sentences that hang in the air: what they say cannot be understood without the sentence before. */

/** Joins on to what was just said: "However, …". */
const CONNECTIVE =
  /^(?:however|but|and|or|nor|so|yet|also|moreover|furthermore|in addition|additionally|meanwhile|instead|therefore|thus|hence|as a result|consequently|nevertheless|nonetheless|still|then|otherwise|for example|for instance|by contrast|in contrast|on the other hand|on the contrary|similarly|likewise|besides|in turn|in fact|indeed|that said|despite this|after that|at the same time|in response|accordingly)\b(?! (?:to|of)\b)/i;
/** Speaks of something by a word that stands for it: "This would further…", "They said …". */
const STANDS_FOR =
  /^(?:it|he|she|they|his|her|hers|their|its|both|neither|either|such|another|others|(?:some|one|many|most) of (?:them|these|those)|the (?:former|latter|two|pair|same)|these|those|this|that)\b(?! (?:year|week|month|morning|afternoon|evening|season|summer|winter|spring|autumn|time|century)\b)/i;
/** "It is likely that …": the word stands for what follows. */
const EMPTY_IT =
  /^it (?:is|was|remains|will be|would be|seems|appears) (?:not |also |still )?(?:clear|unclear|likely|unlikely|possible|impossible|important|true|hoped|feared|thought|believed|understood|said|expected|difficult|hard|easy|time|up to|\p{L}+ that)\b/iu;
const PERSON = /\b(?:he|she|him|his|her|hers)\b/i;
/** A name inside what stands before; the first word has its capital from its place. */
const NAME = /\S\s.*\b\p{Lu}\p{L}+/u;
const OFFICE =
  /\b(?:man|woman|boy|girl|minister|president|spokes\w+|leader|chief|director|player|coach|actor|actress|singer|star|judge|officer|person|mother|father|analyst|chair\w+|mayor|doctor|teacher|writer|author)\b/i;

/** Whether the sentence leans on the one before it. */
export function hangsInTheAir(sentence: string): boolean {
  const words = sentence.replace(/^[\s"“‘'([]+/, '');
  if (CONNECTIVE.test(words)) return true;
  if (STANDS_FOR.test(words) && !EMPTY_IT.test(words)) return true;
  const person = PERSON.exec(words);
  if (person === null) return false;
  const before = words.slice(0, person.index);
  return !NAME.test(before) && !OFFICE.test(before);
}
