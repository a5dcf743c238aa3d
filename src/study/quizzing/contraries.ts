/** Words whose contrary makes a true sentence false: "rose" and "fell", "strengthens" and "weakens". */
import type { Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';

export interface Contrary extends Span {
  readonly text: string;
  readonly contrary: string;
}

/** Each way round, in the same form. */
const PAIRS =
  'rise fall, rises falls, rose fell, risen fallen, increase decrease, increases decreases, increased decreased, increasing decreasing, ' +
  'strengthen weaken, strengthens weakens, strengthened weakened, strengthening weakening, stronger weaker, improve worsen, improved worsened, ' +
  'higher lower, highest lowest, larger smaller, largest smallest, growing shrinking, grew shrank, growth decline, better worse, faster slower, ' +
  'fastest slowest, younger older, youngest oldest, longer shorter, longest shortest, easier harder, easy difficult, cheaper dearer, ' +
  'rejects accepts, rejected accepted, approved rejected, wins loses, winner loser, success failure, ' +
  'successful unsuccessful, likely unlikely, possible impossible, legally illegally, popular unpopular, victory defeat, ' +
  'reluctance eagerness, reluctant eager, stability instability, stable unstable, profits losses, supports opposes, ' +
  'majority minority, guilty innocent, optimistic pessimistic, optimism pessimism, permanent temporary, praised criticised, bought sold, buy sell, ' +
  'buying selling, positive negative, minimum maximum, safe dangerous, voluntary compulsory, denied confirmed, denies confirms, opened closed, ' +
  'soared slumped, begin end, began ended, inside outside, heightened eased, ' +
  'sufficient insufficient, adequate inadequate, necessary unnecessary, satisfied dissatisfied';
/** One way only: what stands second has another contrary, or several meanings. */
const TURNS =
  'biggest smallest, greater lesser, diminishing growing, cautious bold, confident doubtful, reduce increase, reduces increases, reduced increased, ' +
  'reducing increasing, avoid invite, joined left, joins leaves, beat lost to, defeated lost to, won lost, lost won, backed opposed, welcomed condemned, ' +
  'tumbled soared, jumped dropped, surged plunged, plunged surged, climbed slid, boosted hurt, raised lowered, raising lowering, cut raised, fewer more, expensive cheap, threatens protects, ' +
  'protect endanger, fears hopes, worried pleased, disappointing pleasing, doubled halved, scrapped kept, widespread rare, supported opposed, banned allowed';
/** Words that have a contrary only before certain others: a profit in money, more than a number. */
const BEFORE: Readonly<Record<string, readonly [RegExp, string]>> = {
  loss: [/^ of (?:about |around |more than )?[$£€\d]/, 'profit'],
  profit: [/^ of (?:about |around |more than )?[$£€\d]/, 'loss'],
  more: [/^ than (?:[$£€\d]|half\b|twice\b)/, 'less'],
  less: [/^ than [$£€\d]/, 'more'],
  up: [/^ (?:by )?[$£€\d]/, 'down'],
  down: [/^ (?:by )?[$£€\d]/, 'up'],
  early: [/^ (?:19|20)\d\d\b/, 'late'],
  late: [/^ (?:19|20)\d\d\b/, 'early'],
  cut: [/^ (?:its|his|her|their|the|interest|prices|costs) /, 'raised'],
  lost: [/^ (?:its|his|her|their|the|a|an) /, 'won'],
  won: [/^ (?:its|his|her|their|the|a|an|[$£€\d]) ?/, 'lost'],
  beat: [/^ (?:\p{Lu}|the )/u, 'lost to'],
  end: [/^ (?:its|his|her|their|the|on|in) /, 'begin'],
  failed: [/^ to /, 'managed'],
  managed: [/^ to /, 'failed'],
  fails: [/^ to /, 'manages'],
  ahead: [/^(?! of\b)/, 'behind'],
  above: [/^ (?:the|average|zero|\d)/, 'below'],
  below: [/^ (?:the|average|zero|\d)/, 'above'],
  opposed: [/^ (?!to\b|by\b)/, 'supported'],
  fears: [/^ (?:of|that|about) /, 'hopes'],
};

const pairsOf = (list: string): readonly (readonly [string, string])[] =>
  list.split(', ').map((pair) => {
    const [word = '', ...contrary] = pair.split(' ');
    return [word, contrary.join(' ')];
  });
const CONTRARIES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(PAIRS).map(([one, other]): readonly [string, string] => [other, one]),
  ...pairsOf(TURNS),
  ...pairsOf(PAIRS),
]);
/** After a denial, a choice or a set phrase the contrary may say the same, or nothing. */
const TURNED =
  /(?:\b(?:no|not|never|neither|nor|without|hardly|long|whether|or|and|than|at|as|if|once|too|the) |n['’]t (?:be )?|[-–"“])$/i;
/** Contraries as verbs alone: "a win" is not "a lose". */
const VERB = /^(?:win|lose|end|begin|buy|sell)$/;
const GOES_ON = /^(?:[-–"”]| (?:or|and|than not|to \p{Lu}|(?:down|up|off|out|away|above|below|over|known)\b))/u;

/** The words of a sentence that have a contrary; none where that stands there too. */
export function contrariesIn(text: string, tokens: readonly Token[]): readonly Contrary[] {
  return tokens.flatMap(({ text: word, start, end, wordClass }, at) => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const condition = Object.hasOwn(BEFORE, word) ? BEFORE[word] : undefined;
    const contrary =
      condition === undefined ? CONTRARIES.get(word) : condition[0].test(after) ? condition[1] : undefined;
    if (contrary === undefined || wordClass === 'name' || text.includes(contrary)) return [];
    if (VERB.test(word) && (wordClass !== 'verb' || /\b(?:an?|the|\p{L}+ive|first|last) $/iu.test(before))) return [];
    // "The largest" is turned round as well as "a larger".
    if (isAbsurd(word, before, after) || isPartOfNoun(tokens, at)) return [];
    if (TURNED.test(/est$/.test(word) ? before.replace(/\bthe $/i, '') : before) || GOES_ON.test(after)) return [];
    if (/\ban? $/i.test(before) && isVowel(word) !== isVowel(contrary)) return [];
    return [{ start, end, text: word, contrary }];
  });
}

/** "The tenth largest" is no more false than absurd as "the tenth smallest"; nothing falls by 400%. */
function isAbsurd(word: string, before: string, after: string): boolean {
  const isRanked =
    /est$/.test(word) &&
    /(?:\d(?:st|nd|rd|th)|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))[ -]$/i.test(before);
  const isMore = /^(?:growth|decline)$/.test(word) && /\b(?:\p{Ll}+er|less|more) $/iu.test(before);
  return isRanked || isMore || /^ (?:by )?(?:\p{Ll}+ ){0,2}[1-9]\d{2,}(?:\.\d+)?\s?(?:%|per cent)/u.test(after);
}

/** "Growth engine": a noun right before another is no word of its own. */
function isPartOfNoun(tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]];
  return own?.wordClass === 'noun' && next?.wordClass === 'noun' && next.start - own.end === 1;
}

function isVowel(word: string): boolean {
  return /^[aeiou]/.test(word);
}
