import { beforeEach, describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/command/reply.ts';
import { CLOCK, type Counter, counter, file } from '../../support/library.ts';

let library: Counter;
beforeEach(async () => {
  library = await counter();
});
const ask = async (question: string, as = {}) =>
  quotesOf(await library.run('ask', { question }, as)).map(({ text }) => text);

describe('/article add', () => {
  it('adds an article that can be asked about at once', async () => {
    expect(await library.says('article add', { file: file('clock.txt', CLOCK) })).toBe(
      'Added **The town clock** as `clock`: ¶1 to ¶2. It can be asked about now.',
    );
    expect(await ask('When did the clock stop?')).toEqual(['The clock of the town hall stopped at noon.']);
  });

  it('shows no other server the article', async () => {
    await library.run('article add', { file: file('clock.txt', CLOCK) });
    const elsewhere = { server: 'elsewhere' };
    expect(await ask('When did the clock stop?', elsewhere)).toEqual([]);
    expect(await library.says('article list', {}, elsewhere)).not.toContain('clock');
    expect(await library.says('passage', { reference: 'clock ¶1' }, elsewhere)).toContain('There is no article');
    expect(await library.run('feedback', { quote: 'clock 0-10', verdict: 'good' }, elsewhere)).toMatchObject({
      kind: 'error',
    });
  });

  it('tells which citations moved when an article is added again', async () => {
    await library.run('article add', { file: file('clock.txt', CLOCK) });
    const edited = CLOCK.replace('\n\nThe clock', '\n\nIt is old.\n\nThe clock').replace(
      'Nobody noticed until',
      'Nobody noticed it until',
    );
    expect(await library.says('article add', { file: file('clock.txt', edited) })).toBe(
      [
        'Replaced **The town clock** as `clock`: ¶1 to ¶3. It can be asked about now.',
        'Citations that changed:',
        '- ¶1 is now ¶2',
        '- ¶2 is worded anew, as ¶3',
      ].join('\n'),
    );
    expect(await library.says('article add', { file: file('clock.txt', edited) })).toContain(
      'Every citation still finds its words.',
    );
  });

  it('takes no name without a letter', async () => {
    const said = await library.says('article add', { file: file('clock.txt', CLOCK), name: '✨' });
    expect(said).toBe('clock.txt: “✨” has no letter to call an article by.');
  });

  it('takes the name it is given, and the place of a common article of that name', async () => {
    const said = await library.says('article add', { file: file('clock.txt', CLOCK), name: 'Pact' });
    expect(said).toContain('as `pact`');
    expect(said).toContain('¶1-2 are no longer there');
    expect(said).toContain('takes the place of the article of that name that every server starts with');
    expect(await ask('When was the pact signed?')).toEqual([]);
  });

  it('tells what is wrong with a file, and adds nothing', async () => {
    expect(await library.says('article add', { file: file('clock.txt', '') })).toContain(
      'clock.txt: The file is empty',
    );
    expect(await library.says('article add', { file: file('clock.doc', CLOCK) })).toMatch(/clock\.doc: .*\.txt/);
    expect(await library.says('article add', {})).toContain('Please give `file`');
    expect(await library.says('article add', { file: 'clock.txt' })).toContain('takes a file; attach one');
    const unread = { name: 'big.pdf', read: async () => ({ ok: false, problem: 'big.pdf has 30 MB.' }) as const };
    expect(await library.says('article add', { file: unread })).toBe('big.pdf has 30 MB.');
    expect(await library.says('article list')).not.toContain('clock');
  });

  it('is for those who manage the server', async () => {
    const said = await library.says('article add', { file: file('clock.txt', CLOCK) }, { mayManage: false });
    expect(said).toContain('Manage Server');
    expect(await ask('When did the clock stop?')).toEqual([]);
  });
});
