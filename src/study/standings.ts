/** How a quiz went: who got how many of its closed questions right. Being first counts for nothing. */
import type { NamedAnswer, Quiz } from './quizzes.ts';

interface Standing {
  readonly person: string;
  readonly name: string;
  readonly right: number;
  /** Not who wants no score kept. */
  readonly isNamed: boolean;
}

/** Everyone who answered a closed question, most right answers first; who got as many stands in the order of names. */
export function standingsOf({ closed }: Pick<Quiz, 'closed'>, answers: readonly NamedAnswer[]): readonly Standing[] {
  const people = new Map<string, Standing>();
  for (const { item, person, name, isRight, isNamed } of answers) {
    if (item >= closed) continue;
    const right = (people.get(person)?.right ?? 0) + (isRight ? 1 : 0);
    people.set(person, { person, name, isNamed, right });
  }
  return [...people.values()].sort((a, b) => b.right - a.right || byName(a, b));
}

/** An order that does not tell who was first. */
export function byName(
  a: { readonly name: string; readonly person: string },
  b: { readonly name: string; readonly person: string },
): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.person, b.person);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
