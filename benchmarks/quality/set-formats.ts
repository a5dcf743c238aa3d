/** The shapes of files that hold question sets, each brought to one: passages, and questions that name them. */
import { z } from 'zod';

const passages = z.array(
  z.object({
    id: z.string(),
    articleId: z.string().default('article'),
    title: z.string().default(''),
    text: z.string(),
  }),
);

/** A turn of a dialogue: what a person says, and what it should be given; not judged where nothing is expected. */
const TURN = z.object({
  user: z.string(),
  gold: z.array(z.string()).default([]),
  acceptAny: z.array(z.string()).default([]),
  expect: z.enum(['answer', 'abstain', 'context', 'smalltalk', 'summary']).optional(),
  answered: z.string().optional(),
});
const DIALOGUE = z.object({ id: z.string(), turns: z.array(TURN) });

export type DialogueFile = z.infer<typeof DIALOGUE>;

/** Passages with questions that name theirs; `history` alternates what was asked and what was answered before. */
const BY_PASSAGE = z.object({
  passages,
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      goldPassageIds: z.array(z.string()),
      answers: z.array(z.string()),
      answerable: z.boolean().default(true),
      history: z.array(z.string()).default([]),
    }),
  ),
  dialogues: z.array(DIALOGUE).default([]),
});

export type SetFile = z.infer<typeof BY_PASSAGE>;

/** One article, with the questions that it does not answer in a list of their own. */
const ONE_ARTICLE = z
  .object({
    passages,
    questions: z.array(
      z.object({ id: z.string(), question: z.string(), gold: z.array(z.string()), acceptAny: z.array(z.string()) }),
    ),
    unanswerable: z.array(z.object({ id: z.string(), question: z.string() })),
    dialogues: z.array(DIALOGUE).default([]),
  })
  .transform(
    ({ passages: texts, questions, unanswerable, dialogues }): SetFile => ({
      passages: texts,
      dialogues,
      questions: [
        ...questions.map(({ id, question, gold, acceptAny }) => ({
          id,
          question,
          goldPassageIds: gold,
          answers: acceptAny,
          answerable: true,
          history: [],
        })),
        ...unanswerable.map((question) => ({
          ...question,
          goldPassageIds: [],
          answers: [],
          answerable: false,
          history: [],
        })),
      ],
    }),
  );

/** SQuAD 1.1 and 2.0 (Rajpurkar et al. 2016 and 2018). */
const SQUAD = z
  .object({
    data: z.array(
      z.object({
        title: z.string(),
        paragraphs: z.array(
          z.object({
            context: z.string(),
            qas: z.array(
              z.object({
                id: z.string(),
                question: z.string(),
                answers: z.array(z.object({ text: z.string() })),
                is_impossible: z.boolean().default(false),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .transform(({ data }): SetFile => {
    const paragraphs = data.flatMap(({ title, paragraphs: own }) =>
      own.map(({ context, qas }, at) => ({ id: `${title}#${at}`, title, text: context, qas })),
    );
    return {
      passages: paragraphs.map(({ id, title, text }) => ({ id, articleId: title, title, text })),
      questions: paragraphs.flatMap(({ id: passage, qas }) =>
        qas.map(({ id, question, answers, is_impossible: isImpossible }) => ({
          id,
          question,
          goldPassageIds: isImpossible ? [] : [passage],
          answers: answers.map(({ text }) => text),
          answerable: !isImpossible,
          history: [],
        })),
      ),
      dialogues: [],
    };
  });

/** Any of the shapes above; the first that fits counts. */
export const SET_FILE = z.union([BY_PASSAGE, ONE_ARTICLE, SQUAD]);

/** Questions over the passages of another set, by their ids; an answer is a span of its passage's text as given there. */
export const OVER_FILE = z.object({
  about: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      passages: z.array(z.string()),
      answers: z.array(z.object({ passage: z.string(), start: z.number(), end: z.number() })),
    }),
  ),
});

/** The project's own questions about an article of its corpus, by ¶; without passages the article does not say. */
export const OWN_FILE = z.object({
  about: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      passages: z.array(z.number()),
      answers: z.array(z.string()),
    }),
  ),
  dialogues: z.array(
    z.object({
      id: z.string(),
      turns: z.array(TURN.omit({ gold: true }).extend({ gold: z.array(z.number()).default([]) })),
    }),
  ),
});

/** Articles with the summaries that people, or a program known for it, chose. */
export const SUMMARIES_FILE = z.object({
  name: z.string(),
  items: z.array(
    z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()), reference: z.string() }),
  ),
});
