/** A question of a quiz as people see it: what is asked, the sentence with its blank, and a button for each option. */
import { type Action, type Block, code, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Library } from '../../src/corpus/library.ts';
import { frontOf } from '../../src/study/anki.ts';
import { letterOf } from '../../src/study/choice.ts';
import { itemOver } from '../../src/study/kept-item.ts';
import type { QuizItem } from '../../src/study/quiz.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { ASKED } from './asked.ts';
import { articleGone } from './gone-article.ts';

/** A question of a quiz, as buttons name it: `ab12cd34.0`. */
export function questionName(quiz: Pick<Quiz, 'id'>, at: number): string {
  return `${quiz.id}.${at}`;
}

/** The quiz and the place that {@link questionName} named. */
export function questionNamed(name: string): { readonly quiz: string; readonly at: number } | undefined {
  const { quiz, at } = /^(?<quiz>[^.]+)\.(?<at>\d{1,3})$/.exec(name)?.groups ?? {};
  return quiz === undefined ? undefined : { quiz, at: Number(at) };
}

/** What is shown of a question. `isAlone` for one person by themselves, who types. */
export function questionBlocks(quiz: Quiz, at: number, library: Library, isAlone: boolean): readonly Block[] {
  const kept = quiz.items[at];
  const item = kept && itemOver(kept, library);
  const heading: Block = { kind: 'heading', phrase: phrase`Question ${at + 1} of ${quiz.items.length}` };
  if (item === undefined) {
    const changed = phrase`The article was changed since this quiz was made, and no longer has this sentence. Close the question to go on.`;
    const isGone = library.get(quiz.article) === undefined;
    return [heading, { kind: 'text', phrase: isGone ? quizGone(quiz) : changed }];
  }
  const { options, form } = item;
  return [
    heading,
    { kind: 'text', phrase: askedFor(item) },
    { kind: 'text', phrase: [{ text: stemOf(item) }] },
    // True and false need no list: they stand on the buttons, and in the question.
    ...(form === 'statement' ? [] : [listOf(options)]),
    { kind: 'small', phrase: isAlone ? howToType(item) : HOW_TO_PRESS },
  ];
}

const HOW_TO_PRESS = phrase`Press your answer: only you see it, and you can change it until the question closes.`;

function howToType({ kind, form }: QuizItem): Phrase {
  if (form === 'statement') return phrase`Answer with ${code('/quiz answer true')} or ${code('/quiz answer false')}`;
  return kind === 'cloze'
    ? phrase`Answer with ${code('/quiz answer B')}, or with words of your own`
    : phrase`Answer with ${code('/quiz answer B')}`;
}

/**
 * A button for each option, and one that closes; closing comes last, after all that people press. Where the sentence is gone
 * there is nothing to press, and where the article is, the quiz can only end.
 */
export function questionActions(quiz: Quiz, at: number, library: Library, isAlone: boolean): readonly Action[] {
  const question = questionName(quiz, at);
  if (library.get(quiz.article) === undefined) return [endAction(quiz, at)];
  const kept = quiz.items[at];
  const item = kept && itemOver(kept, library);
  const options = (item?.options ?? []).map((option, place): Action => {
    const letter = letterOf(place);
    const label = item?.form === 'statement' ? option : `${letter} · ${option}`;
    return { label, command: 'quiz press', options: { question, choice: letter } };
  });
  const label = isAlone ? 'Show the answer' : 'Close and show';
  return [...options, { label, command: 'quiz turn', options: { question, to: 'key' } }];
}

/** What is said of a quiz whose article was removed. */
export function quizGone({ article }: Pick<Quiz, 'article'>): Phrase {
  return phrase`${articleGone(article, 'quiz')} ${code('/quiz end')} ends the quiz.`;
}

/** The button that ends a quiz whose article is gone, with the question at which it stands. */
export function endAction(quiz: Quiz, at: number): Action {
  return { label: 'End it', command: 'quiz turn', options: { question: questionName(quiz, at), to: 'end' } };
}

function askedFor({ form, asks }: QuizItem): Phrase {
  switch (form) {
    case 'gap':
      return phrase`${strong('Fill the blank')}: ${ASKED[asks].wanted}?`;
    case 'question':
      return phrase`${strong('Choose')} the answer that the article gives:`;
    case 'statement':
      return phrase`${strong('True or false?')} A statement to judge, not a quote:`;
    case 'speaker':
      return phrase`${strong('Who says this?')} Fill the blank:`;
  }
}

/** The sentence as it is asked. Swapped words must not look different before the key is shown. */
function stemOf(item: QuizItem): string {
  if (item.form !== 'question') return frontOf(item);
  return frontOf(item, questionWord(item.asks)).replace(/\.(["”’')\]]*)$/u, '?$1');
}

/** Countries and cities act as somebody: "Who wants …?" would do, but tells less. */
function questionWord(asks: QuizItem['asks']): string {
  const wanted = asks === 'amount' ? 'what' : ASKED[asks].wanted;
  return wanted.slice(0, 1).toUpperCase() + wanted.slice(1);
}

function listOf(options: readonly string[]): Block {
  return { kind: 'list', items: options.map((option, at) => phrase`${strong(letterOf(at))} ${option}`) };
}
