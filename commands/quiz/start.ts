/** Starts a quiz where someone speaks: the first of its questions, for all to see. */
import { randomUUID } from 'node:crypto';
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { code, errorReply, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { rangesOf } from '../../src/corpus/reference.ts';
import type { Subject } from '../../src/study/discussion.ts';
import { keptItem } from '../../src/study/kept-item.ts';
import { type QuizKind, quizOf } from '../../src/study/quiz.ts';
import type { NewQuiz, Quiz } from '../../src/study/quizzes.ts';
import { articleOption } from '../parts/article-option.ts';
import { endAction, questionName } from '../parts/quiz-question.ts';
import { askReply, quizPlace } from '../parts/quiz-steps.ts';
import { subjectMeant } from '../parts/subject-meant.ts';
import { topicOption } from '../parts/topic-option.ts';

const USUAL_QUESTIONS = 5;
const MAX_QUESTIONS = 20;
/** Long enough never to be met twice, short enough to be typed as a seed. */
const ID_LENGTH = 8;

interface Wish {
  readonly questions: number;
  readonly kind?: QuizKind | undefined;
  readonly about?: Subject | undefined;
  readonly seed?: string | undefined;
}

export const start = defineCommand({
  name: 'start',
  audience: 'everyone',
  description: 'Start a quiz on an article: everyone answers in private until a question is closed',
  options: {
    article: articleOption,
    questions: { kind: 'integer', description: 'How many questions', min: 1, max: MAX_QUESTIONS },
    kind: { kind: 'choice', description: 'One kind alone', choices: ['cloze', 'choice', 'true-false', 'who-said'] },
    about: { ...topicOption, description: 'Only what is about this: a name, a topic, or a passage such as ¶4' },
    seed: { kind: 'text', description: 'The seed of a quiz before, for the same questions', maxLength: 40 },
  },
  run: ({ article: name, about: words, questions = USUAL_QUESTIONS, ...wish }, context) => {
    const meant = subjectMeant({ article: name, about: words }, context);
    if (!meant.ok) return errorReply(meant.problem);
    const { article, about } = meant.value;
    return startQuiz(article, { ...wish, about, questions }, context);
  },
});

async function startQuiz(article: Article, { questions, ...wish }: Wish, context: CommandContext): Promise<Reply> {
  const { caller, library, store } = context;
  const conversation = quizPlace(caller);
  const running = await store.quizzes.running(conversation);
  // Who is alone has nobody to ask.
  if (running !== undefined && caller.isAlone === true) await store.quizzes.end(running.id);
  else if (running !== undefined) return runningReply(running, context);

  const id = randomUUID().replaceAll('-', '').slice(0, ID_LENGTH);
  const seed = wish.seed ?? id;
  const items = quizOf(article, { ...wish, library, questions, seed }).map(keptItem);
  if (items.length === 0) return errorReply(nothingToAsk(article, wish, context.reading?.upTo));
  const { server, person } = caller;
  const quiz: NewQuiz = { id, server, conversation, person, article: article.slug, items };
  if (!(await store.quizzes.start(quiz))) {
    const other = await store.quizzes.running(conversation);
    return other === undefined
      ? errorReply(phrase`Someone else just started and ended a quiz here; please try again.`)
      : runningReply(other, context);
  }
  const isFew = items.length < questions;
  return askReply(
    { ...quiz, asked: 1, closed: 0, isEnded: false },
    0,
    context,
    ...(isFew
      ? [
          phrase`The article gives ${items.length === 1 ? 'one such question' : `${items.length} such questions`} and no more.`,
        ]
      : []),
    phrase`From ${strong(article.title)} · the same questions again: ${code(`seed:${/\s/.test(seed) ? `"${seed}"` : seed}`)}`,
  );
}

/** Said to who would start another, alone: the group is in the middle of one. */
function runningReply(quiz: Quiz, { library }: CommandContext): Reply {
  const { items, asked, closed } = quiz;
  const title = library.get(quiz.article)?.title ?? quiz.article;
  const isOpen = asked > closed;
  const question = questionName(quiz, closed);
  return {
    kind: 'quiz',
    audience: 'asker',
    blocks: [
      {
        kind: 'text',
        phrase: phrase`A quiz on ${strong(title)} is running here, at question ${closed + 1} of ${items.length}. End it to start another.`,
      },
      { kind: 'small', phrase: phrase`Or type ${code('/quiz next')} and ${code('/quiz end')}` },
    ],
    actions: [
      {
        label: isOpen ? 'Show the question' : 'Next question',
        command: 'quiz turn',
        options: { question, to: 'next' },
      },
      endAction(quiz, closed),
    ],
  };
}

function nothingToAsk({ title }: Article, { kind, about }: Omit<Wish, 'questions'>, upTo: number | undefined): Phrase {
  const what =
    kind === undefined ? phrase`nothing that makes a question` : phrase`no question of the kind ${code(kind)}`;
  const topic = about === undefined ? phrase`` : phrase` ${inWords(about)}`;
  return phrase`There is ${what}${topic} in ${strong(title)}${upTo === undefined ? '' : ` up to ¶${upTo}`}.`;
}

function inWords(about: Subject): Phrase {
  return typeof about === 'string' ? phrase`about ${strong(about)}` : phrase`on ${strong(rangesOf(about))}`;
}
