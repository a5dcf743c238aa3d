/** A discussion in sum: who took part, what was touched of the article and what not, notes, and what stayed open. */
import type { Caller } from '../../src/command/command.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { type Block, counted, type Phrase, phrase, quotesOf, type Reply, strong } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Article } from '../../src/corpus/article.ts';
import { rangesOf } from '../../src/corpus/reference.ts';
import { coverageOf, type Touched, touchedIn } from '../../src/study/coverage.ts';
import { coverageMap } from '../../src/study/coverage-map.ts';
import type { Contributed } from '../../src/study/discussion.ts';
import { pictureOf } from '../../src/study/picture.ts';
import { promptsFor } from '../../src/study/prompts.ts';
import { openIn, type Participant, participantsIn } from '../../src/study/record.ts';
import { calledIn } from './called.ts';
import { promptBlocks } from './prompt-reply.ts';

/** A person's words on a passage, as the wrap-up tells them. */
export interface NoteLine {
  readonly passage: number;
  readonly name: string;
  readonly note: string;
}

export interface Session {
  /** As much of it as the group has read. */
  readonly article: Article;
  readonly record: readonly Contributed[];
  readonly notes: readonly NoteLine[];
  /** Who reads it, where that is one person alone. */
  readonly reader?: Pick<Caller, 'person'> | undefined;
}

/** What a message shows of each list, and of each line in it; the file has all. */
const SHOWN = { entries: 5, characters: 120 };
const ALL = { entries: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };
type Room = typeof SHOWN;

/** Discord's limit for the words that say what is on a picture. */
const MAX_ALT = 1024;
const MAX_TITLE = 80;

/** The wrap-up as a message shows it, with a map of what was touched as a picture, and all of it, uncut, as a file. */
export async function wrapUpReply(session: Session): Promise<Reply> {
  const coverage = coverageIn(session);
  const whole: Reply = { kind: 'discussion', blocks: [...blocksOf(session, coverage, ALL), ...details(session)] };
  return {
    kind: 'discussion',
    blocks: [
      ...blocksOf(session, coverage, SHOWN),
      { kind: 'small', phrase: phrase`As far as people spoke with me here` },
    ],
    image: {
      name: 'coverage.png',
      png: await pictureOf(coverageMap(coverage)),
      alt: altOf(session.article, coverage),
    },
    file: { name: 'discussion.md', text: `${toMarkdown(whole)}\n`, quotes: quotesOf(whole), isCopy: true },
  };
}

/** The same in one line. */
export function wrapUpLine(session: Session): Phrase {
  const coverage = coverageIn(session);
  const people = counted(participantsIn(session.record).length, 'person', 'people');
  const questions = counted(
    session.record.filter(({ kind }) => kind === 'question' || kind === 'open').length,
    'question',
  );
  const prompts = counted(session.record.filter(({ kind }) => kind === 'prompt').length, 'prompt');
  const touched = coverage.length - touchedIn(coverage, 'never').length;
  return phrase`${people}, ${questions}, ${prompts}; ${touched} of ${counted(coverage.length, 'passage')} touched.`;
}

function coverageIn({ article, record, notes }: Session): readonly Touched[] {
  return coverageOf(
    article,
    record,
    notes.map(({ passage }) => passage),
  );
}

function blocksOf(session: Session, coverage: readonly Touched[], room: Room): readonly Block[] {
  const { article, record, notes } = session;
  const people = participantsIn(record);
  return [
    { kind: 'heading', phrase: phrase`Wrap-up: ${shorten(article.title, MAX_TITLE)}` },
    ...listed(
      'Who took part',
      people.map((each) => personLine(each, session.reader)),
      room,
    ),
    { kind: 'text', phrase: phrase`${strong('The article')}` },
    { kind: 'list', items: coverageLines(coverage, room) },
    ...listed(
      'Open questions, which the article did not answer',
      openIn(record).map((question) => phrase`${shorten(question, room.characters)}`),
      room,
    ),
    ...listed(
      'Notes',
      notes.map(({ passage, name, note }) => phrase`¶${passage}, ${strong(name)}: ${shorten(note, room.characters)}`),
      room,
    ),
  ];
}

/** A heading and its list, as much of it as there is room for; nothing where there is nothing to list. */
function listed(heading: string, items: readonly Phrase[], { entries }: Room): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - entries;
  return [
    { kind: 'text', phrase: phrase`${strong(heading)}` },
    { kind: 'list', items: rest > 0 ? [...items.slice(0, entries), phrase`and ${rest} more`] : items },
  ];
}

function coverageLines(coverage: readonly Touched[], { characters }: Room): readonly Phrase[] {
  const lines = [
    ['Asked about', touchedIn(coverage, 'asked')],
    ['Quoted besides', touchedIn(coverage, 'quoted')],
    ['In prompts', touchedIn(coverage, 'prompted')],
    ['With notes', touchedIn(coverage, 'noted')],
    ['Never touched', touchedIn(coverage, 'never')],
  ] as const;
  return lines.flatMap(([what, passages]) =>
    passages.length === 0 ? [] : [phrase`${what}: ${shorten(rangesOf(passages), characters)}`],
  );
}

function altOf({ title, passages }: Article, coverage: readonly Touched[]): string {
  const lines = coverageLines(coverage, ALL).map((line) => line.map(({ text }) => text).join(''));
  const map = `Map of “${shorten(title, MAX_TITLE)}”, ${counted(passages.length, 'passage')}.`;
  return shorten([map, ...lines.map((line) => `${line}.`)].join(' '), MAX_ALT);
}

function personLine({ questions, ...who }: Participant, reader: Session['reader']): Phrase {
  const called = strong(calledIn(who, reader));
  return questions === 0 ? phrase`${called}` : phrase`${called}: ${counted(questions, 'question')}`;
}

/** What only the file tells: each question with where it was answered, each prompt with what it quotes. */
function details({ article, record }: Session): readonly Block[] {
  const answered = record.filter(({ kind }) => kind === 'question');
  const prompts = promptsFor(article);
  const put = record.flatMap(({ kind, what }) =>
    kind === 'prompt' ? (prompts.find(({ id }) => id === what) ?? []) : [],
  );
  return [
    ...listed(
      'Questions, and where the article answers them',
      answered.map(({ what, passages }) => phrase`${what} ${rangesOf(passages.toSorted((a, b) => a - b))}`),
      ALL,
    ),
    ...(put.length === 0 ? [] : [{ kind: 'text', phrase: phrase`${strong('Prompts')}` } as const]),
    ...put.flatMap((prompt) => promptBlocks(prompt)),
  ];
}
