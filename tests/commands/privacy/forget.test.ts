import { expect, it } from 'vitest';
import { counter } from '../../support/library.ts';

it('/privacy forget deletes everything about a person at once, and nothing about others', async () => {
  const { run, says } = await counter();
  const ben = { person: 'ben', conversation: 'bens' };
  await run('ask', { question: 'Who praised the pact?' });
  await run('feedback', { quote: 'pact 0-28', verdict: 'good' });
  await run('ask', { question: 'Who praised the pact?' }, ben);
  expect(await says('privacy forget')).toContain('Everything about you is deleted');
  const dossier = async (as = {}) => JSON.parse((await run('privacy export', {}, as)).file?.text ?? '');
  const { person, ...kept } = await dossier();
  expect(person).toBe('ann');
  expect(Object.values(kept).flat()).toEqual([]);
  expect((await dossier(ben)).questions).toHaveLength(1);
  // The conversation is gone too, not only what is on disk.
  expect(await run('say', { text: 'more' })).toMatchObject({ kind: 'error' });
  expect(await run('say', { text: 'show me the passage' }, ben)).toMatchObject({ kind: 'passage' });
});

it('/privacy forget says that the wish for no score goes with the rest', async () => {
  const { run, says } = await counter();
  await run('quiz scores', { keep: false });
  expect(await says('privacy forget')).toContain('no score in quizzes is forgotten too; `/quiz scores keep:false`');
  expect(await says('privacy forget')).not.toContain('score');
});
