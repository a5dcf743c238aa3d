/** From a gap to an item: cloze, choice, who said it, or one fact swapped. */
import type { Article } from '../../corpus/article.ts';
import { quote } from '../../corpus/quote.ts';
import { appendTo } from '../../language/append-to.ts';
import type { QuizItem, QuizKind, StemPiece } from '../quiz-item.ts';
import { distractorsFor } from './distractors.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type ItemPlace, idOf } from './item-id.ts';
import { namesIn } from './names.ts';
import { normal } from './sameness.ts';
import { shownSpan } from './sentences.ts';
import { randomFrom, shuffled } from './shuffle.ts';

/** Statements are judged by these. */
export const TRUE_OR_FALSE = ['True', 'False'] as const;

/** The gap at a place of an article. */
export function gapAt(article: Article, { start, end }: ItemPlace): Gap | undefined {
  return gapsOf(article).find((gap) => gap.start === start && gap.end === end);
}

/** The item of this kind at this gap; nothing where there are not enough wrong options. */
export function itemAt(gap: Gap, place: ItemPlace, others: readonly Article[]): QuizItem | undefined {
  const random = randomFrom(idOf(place));
  if (!canBe(gap, place.kind)) return undefined;
  const isCard = place.kind === 'cloze' && place.seed === '';
  const wrong = distractorsFor(gap, others, random);
  if (place.kind === 'true-false')
    return wrong[0] === undefined ? undefined : statement(gap, place, wrong[0].text, random() < 0.5);
  if (wrong.length < LEAST_WRONG[place.kind] && !isCard) return undefined;
  const options = wrong.length === 0 ? [] : shuffled([gap.text, ...wrong.map(({ text }) => text)], random);
  return blanked(gap, place, options);
}

/** The card at this gap without options, whose search costs more than all the rest; nothing where it makes no cloze. */
export function cardWithoutOptions(gap: Gap): QuizItem | undefined {
  const { start, end } = gap;
  return canBe(gap, 'cloze') ? blanked(gap, { kind: 'cloze', start, end, seed: '' }, []) : undefined;
}

/** Whether the gap can be asked in this way, should there be wrong options. */
export function canBe({ asked, isSpeaker }: Gap, kind: QuizKind): boolean {
  // The contrary of a word makes a statement false, and is no second option for a blank; a term is the other way round.
  if (asked === 'contrary') return kind === 'true-false';
  if (asked === 'term') return kind === 'cloze';
  return kind !== 'who-said' || isSpeaker;
}

function blanked(gap: Gap, place: ItemPlace, options: readonly string[]): QuizItem {
  return {
    ...commonOf(gap, place),
    form: formOf(gap, place.kind),
    stem: piecesOf(gap, { kind: 'blank' }),
    options,
    answer: Math.max(0, options.indexOf(gap.text)),
  };
}

/** A cloze with a single wrong option is a coin's toss. */
const LEAST_WRONG = { cloze: 2, choice: 2, 'who-said': 1, 'true-false': 1 } as const satisfies Record<QuizKind, number>;

function formOf({ isSubject }: Gap, kind: QuizKind): QuizItem['form'] {
  if (kind === 'who-said') return 'speaker';
  return kind === 'choice' && isSubject ? 'question' : 'gap';
}

function statement(gap: Gap, place: ItemPlace, wrong: string, isTrue: boolean): QuizItem {
  return {
    ...commonOf(gap, place),
    form: 'statement',
    stem: piecesOf(gap, isTrue ? { kind: 'words', text: gap.text } : { kind: 'swapped', text: wrong }),
    options: TRUE_OR_FALSE,
    answer: isTrue ? 0 : 1,
  };
}

function commonOf(gap: Gap, place: ItemPlace): Omit<QuizItem, 'form' | 'stem' | 'options' | 'answer'> {
  const { sentence, asked } = gap;
  const { article, passage } = sentence;
  return {
    id: idOf(place),
    kind: place.kind,
    passage: passage.number,
    asks: asked,
    truth: gap.text,
    accepted: acceptedFor(gap),
    key: quote(article, passage, shownSpan(sentence)),
  };
}

/** The key's words around the gap, and what stands in it. */
function piecesOf({ sentence, start, end }: Gap, inside: StemPiece): readonly StemPiece[] {
  const { article } = sentence;
  const shown = shownSpan(sentence);
  const around = (from: number, to: number): readonly StemPiece[] =>
    from < to ? [{ kind: 'words', text: article.text.slice(from, to) }] : [];
  return [...around(shown.start, start), inside, ...around(end, shown.end)];
}

const known = new WeakMap<Article, ReadonlyMap<string, readonly string[]>>();

/** How an article writes each name, by what it means. */
function formsIn(article: Article): ReadonlyMap<string, readonly string[]> {
  const found = known.get(article);
  if (found !== undefined) return found;
  const forms = new Map<string, string[]>();
  for (const names of namesIn(article).values())
    for (const { key, kind, text } of names) if (kind !== 'thing') appendTo(forms, key, text);
  known.set(article, forms);
  return forms;
}

/** The other names that the article has for it, each once. */
function acceptedFor({ sentence: { article }, key, text, asked }: Gap): readonly string[] {
  if (asked === 'amount' || asked === 'year' || asked === 'term' || asked === 'contrary') return [text];
  const forms = new Map([text, ...(formsIn(article).get(key) ?? [])].map((form) => [normal(form), form]));
  return [text, ...[...forms.values()].filter((form) => normal(form) !== normal(text))];
}
