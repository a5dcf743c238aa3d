/**
 * A process that writes to a store, of the compiled program, and says so once each write is acknowledged.
 * Its arguments: the place as JSON, its own name, and how many rows at most. Each line it prints is a row's number.
 */
import { createStore } from '../../dist/src/storage/store.js';

const [place = '{}', name = '', rows = '0'] = process.argv.slice(2);
const store = createStore({ ...JSON.parse(place), keptFor: () => 3_600_000 });
const server = 'home';
const room = { articles: 1_000_000, passages: 1_000_000 };
await store.discussions.start({ conversation: name, server }, name, { article: 'pact' });
for (let row = 0; row < Number(rows); row += 1) {
  const id = `${name}-${row}`;
  const speaker = { conversation: id, person: name, server: 'home' };
  const quote = { article: 'pact', passage: 1, start: row, end: row + 1 };
  const passage = { number: 1, start: 0, end: 5, sentences: [{ start: 0, end: 5 }] };
  await store.memory.remember(speaker, { question: id, isFollowUp: false, topics: [], quotes: [quote], more: [] });
  await store.feedback.give({ server: 'home', person: name, quote, verdict: 'good', reason: '' });
  await store.articles.add(speaker, { slug: id, title: id, text: 'Noon.', passages: [passage] }, room);
  await store.notes.add({ ...speaker, name, hook: { ...quote, words: 'Noon.' }, text: id });
  const counts = { ratings: 1, stability: 1, difficulty: 1, scheduledDays: 1, learningSteps: 0, lapses: 0, state: 2 };
  const schedule = { dueAt: row, ratedAt: row, ...counts };
  await store.cards.rate({ server, person: name }, { article: 'pact', item: id, words: 1, beganAt: row, schedule });
  const times = { time: '08:00', zone: 'UTC', order: 'main', position: 0, missed: 0, dueAt: row };
  await store.dailies.set({ server, channel: id, person: name, ...times });
  await store.discussions.record({ conversation: name, server }, { person: name, name }, [
    { kind: 'question', what: id, passages: [1] },
  ]);
  await store.quizzes.start({ id, server, conversation: id, person: name, article: 'pact', items: [] });
  await store.settings.change(name, { channels: [id] });
  process.stdout.write(`${row}\n`);
}
await store.close();
