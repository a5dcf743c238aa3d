import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/reply.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { createSession } from '../../src/terminal/session.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

const PARAGRAPHS = ['The pact was signed in June.', 'Beijing kept silent.', 'Moscow was pleased.'];
const dispatcher = dispatcherOf(await houseOf([article('Pact', PARAGRAPHS)]));

function passages(reply: Reply | 'leave' | undefined): readonly number[] {
  return typeof reply === 'object' ? quotesOf(reply).map(({ passage }) => passage) : [];
}

describe('a session', () => {
  it('takes a command or free text', async () => {
    const { answer } = createSession(dispatcher, caller());
    expect(passages(await answer('/passage ¶2'))).toEqual([2]);
    expect(passages(await answer('What did Beijing keep?'))).toEqual([2]);
  });

  it('follows what the last reply offered, step by step', async () => {
    const { answer } = createSession(dispatcher, caller());
    await answer('/passage ¶1');
    expect(passages(await answer(':1'))).toEqual([2]);
    expect(passages(await answer(':2'))).toEqual([3]);
  });

  it('still knows what was offered after a slip', async () => {
    const { answer } = createSession(dispatcher, caller());
    await answer('/passage ¶1');
    expect(await answer(':7')).toMatchObject({ kind: 'error' });
    expect(await answer('/pasage')).toMatchObject({ kind: 'error' });
    expect(passages(await answer(':1'))).toEqual([2]);
  });

  it('offers nothing before anything was asked', async () => {
    expect(await createSession(dispatcher, caller()).answer(':1')).toMatchObject({ kind: 'error' });
  });

  it('knows no verbs but those that are listed', async () => {
    for (const line of ['/say hello', '/more pact 1', '/context ¶1']) {
      expect(JSON.stringify(await createSession(dispatcher, caller()).answer(line))).toContain('There is no command');
    }
  });

  it('says nothing to a blank line and leaves when asked to', async () => {
    const { answer } = createSession(dispatcher, caller());
    expect(await answer('  ')).toBeUndefined();
    expect(await answer(' /quit ')).toBe('leave');
    expect(await answer('/exit')).toBe('leave');
    expect(await answer('/quit smoking')).toMatchObject({ kind: 'error' });
  });
});
