import { expect, it } from 'vitest';
import { counter } from '../../support/library.ts';

it('/privacy export gives a person everything about them, and nothing about others', async () => {
  const { run } = await counter();
  await run('ask', { question: 'Who praised the pact?' });
  await run('ask', { question: 'When was it signed?' }, { person: 'ben' });
  const { file, audience } = await run('privacy export');
  expect(audience).toBe('asker');
  expect(file?.name).toBe('footnote-data.json');
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    person: 'ann',
    questions: [{ server: 'home' }],
    feedback: [],
    articles: [],
  });
  expect(file?.text).toContain('Who praised the pact?');
  expect(file?.text).not.toContain('signed');
});
