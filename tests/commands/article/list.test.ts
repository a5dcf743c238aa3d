import { expect, it } from 'vitest';
import { CLOCK, counter, file } from '../../support/library.ts';

it('/article list shows what can be asked about, what was added here, and what can be put back', async () => {
  const { run, says } = await counter();
  expect(await says('article list')).toBe('- **Pact** · `pact` · 2 passages');
  await run('article add', { file: file('clock.txt', CLOCK) });
  await run('article use', { article: 'clock' });
  expect(await says('article list')).toBe(
    [
      '- **The town clock** · `clock` · 2 passages · added here',
      '- **Pact** · `pact` · 2 passages',
      '-# Questions that name no article are about `clock`.',
    ].join('\n'),
  );
  await run('article remove', { article: 'clock', sure: true });
  expect(await says('article list')).toBe(
    '- **Pact** · `pact` · 2 passages\n-# Removed, and can be put back with `/article restore`: `clock`',
  );
});
