import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/conversation/questions-in.ts';

describe('the questions in a message', () => {
  it.each([
    ['Who closed the bridge?', ['Who closed the bridge?'], ''],
    ['I was in Basel. Who closed the bridge?', ['Who closed the bridge?'], 'I was in Basel.'],
    ['Who closed it? And why?', ['Who closed it?', 'And why?'], ''],
    ['Nice town. Tell me who closed the bridge. Thanks.', ['Tell me who closed the bridge.'], 'Nice town. Thanks.'],
    ['hi, who closed the bridge', ['who closed the bridge'], ''],
    ['who wrote https://example.org/bridge?x=1', ['who wrote'], ''],
    ['bridge. tram.', ['bridge. tram.'], ''],
  ])('%j are %j', (message, questions, besides) => {
    expect(questionsIn(message)).toEqual({ questions, besides });
  });

  it('are one to three, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (message) => {
        expect([1, 2, 3]).toContain(questionsIn(message).questions.length);
      }),
    );
  });
});
