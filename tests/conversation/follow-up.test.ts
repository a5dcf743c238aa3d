import { describe, expect, it } from 'vitest';
import { completeQuestion, leansBack, topicsOf } from '../../src/conversation/follow-up.ts';
import type { Turn } from '../../src/conversation/memory.ts';
import { quote } from '../../src/corpus/quote.ts';
import { article } from '../support/articles.ts';

const news = article('News', [
  'The mayor of Basel closed the red bridge. It was unsafe.',
  'Trams run to Cologne at night.',
]);
const turn = (question: string, passage?: number, isFollowUp = false): Turn => {
  const found = passage === undefined ? undefined : news.passages[passage];
  return {
    question,
    isFollowUp,
    topics: topicsOf(question),
    quotes: found === undefined ? [] : [quote(news, found)],
    more: [],
  };
};

describe('a question that leaves something open', () => {
  it.each([
    'why?',
    'and the trams?',
    'what about Cologne?',
    'how so?',
    'since when?',
    'who owns it?',
    'what do they want?',
    'why did that happen?',
    'is she still in office?',
    'what would this change?',
    'anything on these two?',
    'only at night?',
  ])('is %s', (text) => {
    expect(leansBack(text)).toBe(true);
  });

  it.each([
    'Who closed the red bridge?',
    'What does it say about the trams?',
    'Does the article mention Cologne?',
    'how do trams get to the red bridge at night',
    'Why did the council vote to widen the old harbour road?',
    'how many trams are there?',
    'Who noticed that the bridge was unsafe?',
  ])('is not %s', (text) => {
    expect(leansBack(text)).toBe(false);
  });
});

describe('a follow-up', () => {
  it('takes the last question and its quote along, and says what it took', () => {
    const { question, lent, used, isFollowUp } = completeQuestion('why?', [turn('Who closed the bridge in Basel?', 0)]);
    expect({ question, isFollowUp, used }).toEqual({ question: 'why?', isFollowUp: true, used: ['Basel'] });
    expect(lent.map(({ isQuestion }) => isQuestion)).toEqual([true, false]);
  });

  it('reaches back through other follow-ups, less with each', () => {
    const turns = [turn('Trams in Cologne?', 1), turn('Who closed the bridge?', 0), turn('why?', 0, true)];
    const { lent } = completeQuestion('and since when?', turns);
    const questions = lent.filter(({ isQuestion }) => isQuestion);
    expect(questions.map(({ text }) => text)).toEqual(['why?', 'Who closed the bridge?']);
    expect(questions[1]?.weight).toBeLessThan(questions[0]?.weight ?? 0);
  });

  it('means with a pronoun what was found, with a bare piece what was asked last', () => {
    const turns = [turn('Who closed the bridge in Basel?', 0), turn('Who sings in Zurich?')];
    expect(completeQuestion('why did he do it?', turns).used).toEqual(['Basel']);
    expect(completeQuestion('and the trams?', turns).used).toEqual(['Zurich']);
  });

  it('goes back to what was talked about before', () => {
    const turns = [turn('Who closed the bridge in Basel?', 0), turn('When do trams run to Cologne?', 1)];
    expect(completeQuestion('back to the bridge thing', turns)).toMatchObject({
      question: 'Who closed the bridge in Basel?',
      used: ['Basel'],
    });
    expect(completeQuestion('back to the bridge: was it safe?', turns)).toMatchObject({
      question: 'was it safe?',
      used: ['Basel'],
    });
  });

  it('sets right what was wrong in the last question', () => {
    expect(completeQuestion('no, I meant Zurich', [turn('Who closed the bridge in Basel?')])).toMatchObject({
      question: 'Who closed the bridge in Zurich?',
      used: ['Zurich'],
    });
  });
});

describe('a question that stands alone', () => {
  it('takes nothing from earlier turns, so that no topic leaks into another', () => {
    const turns = [turn('Who closed the bridge in Basel?', 0)];
    expect(completeQuestion('When do trams run to Cologne?', turns)).toMatchObject({
      isFollowUp: false,
      lent: [],
      used: [],
    });
    expect(completeQuestion('other topic: what about that?', turns)).toMatchObject({
      question: 'what about that?',
      isFollowUp: false,
      lent: [],
    });
  });

  it('is what it is when nothing was said before', () => {
    expect(completeQuestion('why?', [])).toMatchObject({ question: 'why?', isFollowUp: false, lent: [] });
  });
});

describe('topics', () => {
  it.each([
    ['Who closed the bridge in New York?', ['New York']],
    ['who closed the bridge', ['bridge']],
    ['why?', []],
  ])('of %s are %j', (question, topics) => {
    expect(topicsOf(question)).toEqual(topics);
  });
});
