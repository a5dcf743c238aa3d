import { describe, expect, it } from 'vitest';
import { isForeign } from '../../src/language/foreign.ts';

describe('a text', () => {
  it.each([
    'Что говорит Китай?',
    '中国想要什么',
    'Warum zögert die Regierung noch immer?',
    '¿Quién firmó realmente ese acuerdo?',
  ])('is foreign: %s', (text) => {
    expect(isForeign(text)).toBe(true);
  });

  it.each(['who signed it?', 'china leverage pact', 'lkjh poiu', 'Xi?', '', 'naïve café plans for the river'])(
    'is not: %j',
    (text) => {
      expect(isForeign(text)).toBe(false);
    },
  );
});
