/** The passage of a day, with a question under it. */
import { type Block, code, counted, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';
import type { DailyPassage } from '../../src/study/daily-passage.ts';
import type { Words } from '../../src/study/wording.ts';

/** What is posted; `missed` is on how many days nothing was. */
export function dailyReply(
  { quote, highlights, sentences, question, count, of, ...passage }: DailyPassage,
  missed = 0,
): Reply {
  const about = exactReferenceTo(quote.article, quote.passage);
  const blocks: readonly (Block | undefined)[] = [
    missed > 0 ? { kind: 'small', phrase: phrase`Missed on ${counted(missed, 'day')} while I was away.` } : undefined,
    { kind: 'text', phrase: phrase`${strong('A passage a day')}, ${count} of ${of}` },
    { kind: 'quote', quote, highlights },
    { kind: 'text', phrase: phraseOf(question) },
    passage.follows === undefined ? undefined : { kind: 'text', phrase: endOf(passage) },
    {
      kind: 'small',
      phrase: phrase`Word for word from the article${aboutWhich(sentences)}`,
    },
  ];
  return {
    kind: 'daily',
    blocks: blocks.filter((block) => block !== undefined),
    actions: [
      { label: 'Context', command: 'context', options: { reference: about } },
      { label: 'Discuss', command: 'discuss start', options: { about } },
    ],
  };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** In words, since weight does not show on every face. */
function aboutWhich(sentences: readonly number[]): string {
  const [last] = sentences.slice(-1);
  return last === undefined
    ? ''
    : `; the question is about the ${ORDINALS[last - 1] ?? `${last}th`} sentence${sentences.length > 1 ? ', with the one before' : ''}`;
}

function phraseOf(words: readonly Words[]): Phrase {
  return words.map(({ text, isOfArticle }) => (isOfArticle ? { text, style: 'emphasis' } : { text }));
}

function endOf({ article, follows }: Pick<DailyPassage, 'article' | 'follows'>): Phrase {
  const end = phrase`With this, ${strong(article.title)} is finished.`;
  return follows === undefined || follows === 'nothing'
    ? phrase`${end} There is nothing after it; ${code('/daily set')} begins anew.`
    : phrase`${end} Next comes ${strong(follows.title)}.`;
}
