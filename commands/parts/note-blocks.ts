/** Notes as they are shown: the words that they hang on, and what was said of them. */
import type { Caller } from '../../src/command/command.ts';
import { type Block, code, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Library } from '../../src/corpus/library.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { type Note, wordsNow } from '../../src/study/notes.ts';
import { calledIn } from './called.ts';

/** Of a long passage, a note shows whole sentences up to about so many characters: what is noted needs the room. */
const MAX_QUOTE = 400;
const MAX_LOST = 300;

/** A note with the place that it has in the library now. */
export interface PlacedNote {
  readonly note: Note;
  /** Nothing when it was removed. */
  readonly article: Article | undefined;
  /** Nothing when the article no longer has the words. */
  readonly words: Quote | undefined;
  /** The passage of the words; where they are gone, the one that had them. */
  readonly passage: number;
}

/** The notes in the order of the articles and of their passages; on the same words, the oldest first. */
export function placedIn(library: Library, notes: readonly Note[]): readonly PlacedNote[] {
  const order = new Map<string, number>(library.articles.map(({ slug }, at) => [slug, at]));
  const orderOf = ({ note }: PlacedNote): number => order.get(note.hook.article) ?? order.size;
  return notes
    .map((note) => placed(note, library))
    .sort((a, b) => orderOf(a) - orderOf(b) || a.passage - b.passage || startOf(a) - startOf(b));
}

/** A note with the words that it hangs on, as they stand now; without words when its article no longer has them. */
export function placed(note: Note, library: Library): PlacedNote {
  const article = library.get(note.hook.article);
  const words = wordsNow(note.hook, article);
  return { note, article, words, passage: words?.passage ?? note.hook.passage };
}

function startOf({ words, note }: PlacedNote): number {
  return words?.start ?? note.hook.start;
}

/** A note below the words that it hangs on, which are left out where the note `before` it hangs on the same. */
export function noteBlocks(
  shown: PlacedNote,
  caller: Caller,
  { before, maxLength }: { readonly before?: PlacedNote | undefined; readonly maxLength?: number | undefined } = {},
): readonly Block[] {
  const { note } = shown;
  const text = maxLength === undefined ? note.text : shorten(note.text, maxLength);
  const [first = '', ...rest] = text.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return [
    ...(before !== undefined && hangOnTheSame(before, shown) ? [] : leadOf(shown)),
    { kind: 'text', phrase: phrase`${strong(calledIn(note, caller))}: ${first}` },
    ...rest.map((line): Block => ({ kind: 'text', phrase: phrase`${line}` })),
    { kind: 'small', phrase: remarkOn(shown, text.length < note.text.length) },
  ];
}

function hangOnTheSame(a: PlacedNote, b: PlacedNote): boolean {
  const isOneText = a.note.hook.article === b.note.hook.article && a.note.hook.words === b.note.hook.words;
  return isOneText && a.passage === b.passage && a.words?.start === b.words?.start;
}

function leadOf({ note: { hook }, article, words }: PlacedNote): readonly Block[] {
  if (article !== undefined && words !== undefined) {
    return [{ kind: 'quote', quote: beginningOf(words, article), highlights: [] }];
  }
  return [
    {
      kind: 'text',
      phrase:
        article === undefined
          ? phrase`${strong(hook.article)}, ¶${hook.passage}: the article is no longer here; the words this note hangs on:`
          : phrase`${strong(article.title)}, ¶${hook.passage}: the article no longer has the words this note hangs on:`,
    },
    { kind: 'text', phrase: phrase`${shorten(hook.words, MAX_LOST)}` },
  ];
}

/** The words, or as many of their sentences from the first as leave room for notes. */
function beginningOf(words: Quote, article: Article): Quote {
  const passage = article.passages.find(({ number }) => number === words.passage);
  if (words.text.length <= MAX_QUOTE || passage === undefined) return words;
  const ends = passage.sentences.map(({ end }) => end).filter((end) => words.start < end && end <= words.end);
  const end = ends.findLast((candidate) => candidate - words.start <= MAX_QUOTE) ?? ends[0] ?? words.end;
  return quote(article, passage, { start: words.start, end });
}

function remarkOn({ note, article, words, passage }: PlacedNote, isCut: boolean): Phrase {
  const isShownInPart = article !== undefined && words !== undefined && beginningOf(words, article).end < words.end;
  return [
    ...phrase`note ${code(note.id)}`,
    ...(isShownInPart ? phrase` · on more of ¶${passage} than is shown` : []),
    ...(words !== undefined && passage !== note.hook.passage
      ? phrase` · made when this was ¶${note.hook.passage}`
      : []),
    ...(note.editedAt === undefined ? [] : phrase` · edited`),
    ...(isCut ? phrase` · cut to fit; ${code('/discuss notes file:true')} gives all of it` : []),
  ];
}
