import { afterEach, expect, it } from 'vitest';
import type { Store } from '../../src/storage/ports.ts';
import { createStore } from '../../src/storage/store.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { describeEngines } from '../support/engines.ts';
import { aQuiz, realItems } from '../support/quiz-items.ts';

const DAY_MS = 86_400_000;
const PEOPLE = Array.from({ length: 30 }, (_, at) => `person ${at + 10}`);

describeEngines('the store of quizzes', (emptyPlace) => {
  let time = 1_700_000_000_000;
  const opened: Store[] = [];
  const open = async (place = emptyPlace()): Promise<Store> => {
    const store = createStore({ ...(await place), keptFor: () => DAY_MS, now: () => time });
    opened.push(store);
    return store;
  };
  afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
  const started = async (store: Store, more: Parameters<typeof aQuiz>[1] = {}): Promise<Quiz> => {
    await store.quizzes.start(aQuiz((await realItems(3)).kept, more));
    const quiz = await store.quizzes.find(more.id ?? 'quiz');
    if (quiz === undefined) throw new Error('It was started.');
    return quiz;
  };
  const answer = (store: Store, quiz: Quiz, person: string, isRight: boolean, item = 0, name = person) =>
    store.quizzes.answer(quiz, { item, person, name, choice: isRight ? 0 : 1, isRight });

  it('gives back a quiz as it was, also after a restart', async () => {
    const place = emptyPlace();
    const before = await open(place);
    const { kept } = await realItems(12);
    await before.quizzes.start(aQuiz(kept));
    await before.close();
    const after = await open(place);
    const quiz = { ...aQuiz(kept), asked: 1, closed: 0, isEnded: false };
    expect(await after.quizzes.find('quiz')).toEqual(quiz);
    expect(await after.quizzes.running('channel')).toEqual(quiz);
    expect(await after.quizzes.running('elsewhere')).toBeUndefined();
    expect(await after.quizzes.find('another')).toBeUndefined();
  });

  it('runs one quiz in a conversation, however many start one at once', async () => {
    const store = await open();
    const { kept } = await realItems(2);
    const starts = ['a', 'b', 'c', 'd'].map((id) => store.quizzes.start(aQuiz(kept, { id })));
    expect((await Promise.all(starts)).filter(Boolean)).toHaveLength(1);
    const running = await store.quizzes.running('channel');
    expect(await store.quizzes.end(running?.id ?? '')).toBe(true);
    expect(await store.quizzes.end(running?.id ?? '')).toBe(false);
    expect(await store.quizzes.start(aQuiz(kept, { id: 'next' }))).toBe(true);
    expect(await store.quizzes.start(aQuiz(kept, { id: 'there', conversation: 'elsewhere' }))).toBe(true);
  });

  it('keeps the last answer of each person until the question closes, and none after', async () => {
    const store = await open();
    const quiz = await started(store);
    expect(await answer(store, quiz, 'ann', false, 0, 'Ann \u0000 A.')).toBe(true);
    expect(await answer(store, quiz, 'ann', true, 0, 'Ann')).toBe(true);
    expect(await answer(store, quiz, 'ann', true, 1)).toBe(false);
    expect(await store.quizzes.close(quiz, 0)).toBe(true);
    expect(await answer(store, quiz, 'ann', false)).toBe(false);
    expect(await store.quizzes.answers('quiz')).toEqual([
      { item: 0, person: 'ann', name: 'Ann', choice: 0, isRight: true, isNamed: true },
    ]);
  });

  it('counts every answer that it took once, while thirty answer, change their minds and close at once', async () => {
    const store = await open();
    const quiz = await started(store);
    const taken = new Map<string, boolean>();
    const first = PEOPLE.map((person) => answer(store, quiz, person, false));
    expect((await Promise.all(first)).every(Boolean)).toBe(true);
    const closing: Promise<boolean>[] = [];
    const second = PEOPLE.map(async (person, at) => {
      if (at % 10 === 9) closing.push(store.quizzes.close(quiz, 0));
      if (await answer(store, quiz, person, at % 2 === 0)) taken.set(person, at % 2 === 0);
    });
    await Promise.all(second);
    expect((await Promise.all(closing)).filter(Boolean)).toHaveLength(1);
    const answers = await store.quizzes.answers('quiz');
    expect(answers).toHaveLength(30);
    for (const { person, isRight } of answers) expect(isRight).toBe(taken.get(person) ?? false);
    const { best } = await store.scores.best('home', 100, '');
    expect(best).toHaveLength(30);
    for (const { person, right, answered } of best) {
      expect([right, answered]).toEqual([(taken.get(person) ?? false) ? 1 : 0, 1]);
    }
  });

  it('asks a question once, after the one before is closed', async () => {
    const store = await open();
    const quiz = await started(store);
    expect(await store.quizzes.ask('quiz', 1)).toBe(false);
    await store.quizzes.close(quiz, 0);
    const asked = await Promise.all([store.quizzes.ask('quiz', 1), store.quizzes.ask('quiz', 1)]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await store.quizzes.close(quiz, 2)).toBe(false);
  });

  it('ends with its last question, and takes nothing after it was ended', async () => {
    const store = await open();
    const quiz = await started(store);
    for (const at of [0, 1, 2]) {
      await store.quizzes.ask('quiz', at);
      expect(await store.quizzes.close(quiz, at)).toBe(true);
    }
    expect(await store.quizzes.find('quiz')).toMatchObject({ closed: 3, isEnded: true });
    const other = await started(store, { id: 'other' });
    await store.quizzes.end('other');
    expect(await answer(store, other, 'ann', true)).toBe(false);
    expect(await store.quizzes.close(other, 0)).toBe(false);
    expect(await store.quizzes.ask('other', 1)).toBe(false);
  });

  it('counts streaks in the order in which questions close, and ranks by right answers', async () => {
    const store = await open();
    const { kept } = await realItems(6);
    await store.quizzes.start(aQuiz(kept));
    const quiz = { ...aQuiz(kept), asked: 1, closed: 0, isEnded: false };
    for (const [at, isRight] of [true, true, false, true].entries()) {
      await store.quizzes.ask('quiz', at);
      await answer(store, quiz, 'ann', isRight, at);
      if (at < 3) await answer(store, quiz, 'ben', true, at);
      if (at < 3) await answer(store, quiz, 'cho', true, at);
      await store.quizzes.close(quiz, at);
    }
    const { best, own } = await store.scores.best('home', 2, 'ann');
    expect(best.map(({ person, rank }) => [person, rank])).toEqual([
      ['ben', 1],
      ['cho', 1],
    ]);
    expect(own).toEqual({ person: 'ann', name: 'ann', right: 3, answered: 4, streak: 1, bestStreak: 2, rank: 3 });
    expect((await store.scores.best('elsewhere', 2, 'ann')).best).toEqual([]);
  });

  it('keeps no score of who wants none, and says not to name them, until they want one again', async () => {
    const store = await open();
    const quiz = await started(store);
    await answer(store, quiz, 'ann', true);
    await answer(store, quiz, 'ben', true);
    await store.quizzes.close(quiz, 0);
    await store.scores.keep({ server: 'home', person: 'ann' }, false);
    await store.quizzes.ask('quiz', 1);
    await answer(store, quiz, 'ann', true, 1);
    await store.quizzes.close(quiz, 1);
    const { best, own, isKept } = await store.scores.best('home', 9, 'ann');
    expect([best.map(({ person }) => person), own, isKept]).toEqual([['ben'], undefined, false]);
    const named = (await store.quizzes.answers('quiz')).map(({ person, isNamed }) => [person, isNamed]);
    expect(named).toContainEqual(['ann', false]);
    expect(named).toContainEqual(['ben', true]);
    await store.scores.keep({ server: 'home', person: 'ann' }, true);
    await store.quizzes.ask('quiz', 2);
    await answer(store, quiz, 'ann', true, 2);
    await store.quizzes.close(quiz, 2);
    expect((await store.scores.best('home', 9, 'ann')).own).toMatchObject({ right: 1, answered: 1, bestStreak: 1 });
  });

  it('shows and forgets what is kept of a person; a quiz that they started goes on', async () => {
    const store = await open();
    const quiz = await started(store);
    await answer(store, quiz, 'ann', true);
    await answer(store, quiz, 'ben', true);
    await store.quizzes.close(quiz, 0);
    const dossier = await store.people.dossierOf('ann');
    expect(dossier).toMatchObject({
      quizAnswers: [{ server: 'home', quiz: 'quiz', item: 0, choice: 0, is_right: 1 }],
      quizzes: [{ server: 'home', conversation: 'channel' }],
      scores: [{ server: 'home', right_answers: 1, answers: 1 }],
    });
    expect(JSON.stringify(dossier)).not.toContain('ben');
    expect(await store.people.forget('ann', 'home')).toBe(3);
    expect((await store.quizzes.answers('quiz')).map(({ person }) => person)).toEqual(['ben']);
    expect(await store.quizzes.running('channel')).toMatchObject({ person: '', closed: 1 });
  });

  it('forgets a quiz and its answers after 30 days, and leaves the scores', async () => {
    const store = await open();
    const quiz = await started(store);
    await answer(store, quiz, 'ann', true);
    await store.quizzes.close(quiz, 0);
    time += 30 * DAY_MS - 1;
    await store.sweep();
    expect(await store.quizzes.find('quiz')).toBeDefined();
    time += 1;
    await started(store, { id: 'new', conversation: 'elsewhere' });
    await store.sweep();
    expect([await store.quizzes.find('quiz'), await store.quizzes.answers('quiz')]).toEqual([undefined, []]);
    expect(await store.quizzes.find('new')).toBeDefined();
    expect((await store.scores.best('home', 1, 'ann')).own).toMatchObject({ right: 1 });
  });
});
