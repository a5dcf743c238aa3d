import { beforeEach, describe, expect, it } from 'vitest';
import { CLOCK, type Counter, counter, file } from '../../support/library.ts';

let library: Counter;
beforeEach(async () => {
  library = await counter();
  await library.run('article add', { file: file('clock.txt', CLOCK) });
});

describe('/article remove', () => {
  it('asks first, and removes when the button is pressed', async () => {
    const asked = await library.run('article remove', { article: 'clock' });
    expect(asked).toMatchObject({ audience: 'asker', actions: [{ label: 'Remove it' }] });
    expect(await library.says('article list')).toContain('clock');
    const [button] = asked.actions ?? [];
    expect(await library.says(button?.command ?? '', button?.options)).toContain('Removed **The town clock**.');
    expect(await library.says('ask', { question: 'When did the clock stop?' })).toContain('does not say');
  });

  it('leaves alone what every server starts with, and what is not there', async () => {
    expect(await library.says('article remove', { article: 'pact', sure: true })).toContain('only those added here');
    expect(await library.says('article remove', { article: 'zebra', sure: true })).toContain('no article called');
  });

  it('is for those who manage the server, whoever presses the button', async () => {
    const said = await library.says('article remove', { article: 'clock', sure: true }, { mayManage: false });
    expect(said).toContain('Manage Server');
    expect(await library.says('article list')).toContain('added here');
  });
});
