/**
 * A process that writes to a store, of the compiled program, and says so once each write is acknowledged.
 * Its arguments: the place as JSON, its own name, and how many rows at most. Each line it prints is a row's number.
 */
import { createStore } from '../../dist/src/storage/store.js';

const [place = '{}', name = '', rows = '0'] = process.argv.slice(2);
const store = createStore({ ...JSON.parse(place), keptFor: () => 3_600_000 });
const room = { articles: 1_000_000, passages: 1_000_000 };

for (let row = 0; row < Number(rows); row += 1) {
  const id = `${name}-${row}`;
  const speaker = { conversation: id, person: name, server: 'home' };
  const quote = { article: 'pact', passage: 1, start: row, end: row + 1 };
  const passage = { number: 1, start: 0, end: 5, sentences: [{ start: 0, end: 5 }] };
  await store.memory.remember(speaker, { question: id, isFollowUp: false, topics: [], quotes: [quote], more: [] });
  await store.feedback.give({ server: 'home', person: name, quote, verdict: 'good', reason: '' });
  await store.articles.add(speaker, { slug: id, title: id, text: 'Noon.', passages: [passage] }, room);
  process.stdout.write(`${row}\n`);
}
await store.close();
