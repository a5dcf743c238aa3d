/** What is shown when a question closes: the right option, the sentence that proves it, and who had it right. */
import { type Block, enumerate, type Phrase, phrase, type Run, strong } from '../../src/command/reply.ts';
import type { Library } from '../../src/corpus/library.ts';
import { letterOf } from '../../src/study/choice.ts';
import { itemOver, truthIn } from '../../src/study/kept-item.ts';
import type { QuizItem } from '../../src/study/quiz.ts';
import type { NamedAnswer, Quiz } from '../../src/study/quizzes.ts';
import { byName } from '../../src/study/standings.ts';
import { calledIn } from './called.ts';
import { quizGone } from './quiz-question.ts';

/** Characters of all names together: with these a long key and the final score still fit one message. */
const ROOM_FOR_NAMES = 400;

/** `isAlone` for one person by themselves, who is told about their own answer. */
export function keyBlocks(
  quiz: Quiz,
  at: number,
  answers: readonly NamedAnswer[],
  { library, isAlone }: { readonly library: Library; readonly isAlone: boolean },
): readonly Block[] {
  const kept = quiz.items[at];
  if (kept === undefined) return [];
  const given = answers.filter(({ item }) => item === at);
  const item = itemOver(kept, library);
  return [
    ...(isAlone
      ? []
      : [{ kind: 'heading', phrase: phrase`Question ${at + 1} of ${quiz.items.length}: the answer` } as const]),
    { kind: 'text', phrase: phrase`${isAlone ? verdictOn(given[0]) : ''}${answerOf(kept, item)}` },
    ...proofOf(item, library.get(quiz.article) === undefined ? quizGone(quiz) : CHANGED),
    ...(isAlone ? [] : [{ kind: 'text', phrase: whoHadIt(given) } as const]),
  ];
}

function verdictOn(answer: NamedAnswer | undefined): string {
  return answer === undefined ? '' : answer.isRight ? 'Right. ' : 'Not so. ';
}

/** The option, and of a false statement what stands in its place. */
function answerOf(
  { form, options, answer, truth }: Pick<QuizItem, 'form' | 'options' | 'answer' | 'truth'>,
  item: QuizItem | undefined,
): Phrase {
  const right = options[answer] ?? truth;
  // “The U.S.” brings the sentence's stop with it.
  const stop = right.endsWith('.') ? '' : '.';
  if (form !== 'statement') return phrase`It is ${strong(`${letterOf(answer)} · ${right}`)}${stop}`;
  const swapped = item?.stem.find((piece) => piece.kind === 'swapped');
  if (swapped === undefined) return phrase`It is ${strong(right.toLowerCase())}.`;
  return phrase`It is ${strong(right.toLowerCase())}: the article has ${strong(truth)}, not ${strong(swapped.text)}.`;
}

const CHANGED = phrase`The article was changed since, and no longer has the sentence that this came from.`;

function proofOf(item: QuizItem | undefined, why: Phrase): readonly Block[] {
  if (item === undefined) return [{ kind: 'small', phrase: why }];
  const truth = truthIn(item);
  return [{ kind: 'quote', quote: item.key, highlights: truth === undefined ? [] : [truth] }];
}

function whoHadIt(given: readonly NamedAnswer[]): Phrase {
  const right = given.filter(({ isRight }) => isRight);
  if (given.length === 0) return phrase`Nobody answered.`;
  if (right.length === 0)
    return phrase`${given.length === 1 ? 'One person answered, and not so' : `${given.length} people answered, and none so`}.`;
  return phrase`${strong(`${right.length} of ${given.length}`)} had it right: ${namesOf(right)}.`;
}

/** Names in an order that does not tell who was first; who wants no score kept is counted and not named. */
function namesOf(people: readonly NamedAnswer[]): Phrase {
  let room = ROOM_FOR_NAMES;
  const named = people.filter(({ isNamed }) => isNamed).toSorted(byName);
  const shown = named.flatMap((person): readonly Run[] => {
    const text = calledIn(person);
    room -= text.length;
    return room < 0 ? [] : [{ text }];
  });
  const others = people.length - shown.length;
  if (others === 0) return enumerate(shown);
  if (shown.length === 0) return [{ text: others === 1 ? 'one person' : `${others} people` }];
  return enumerate([...shown, { text: others === 1 ? 'one more' : `${others} more` }]);
}
