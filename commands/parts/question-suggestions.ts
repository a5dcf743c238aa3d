/** Rows while a question is typed: questions that others found answered, questions that can be asked, and passages. */
import type { CommandContext } from '../../src/command/command.ts';
import type { RawOptions, Suggestion } from '../../src/command/options.ts';
import { suggestQuestions as questionsOf } from '../../src/conversation/suggestions.ts';
import { suggestPassages } from './passage-suggestions.ts';

/** Passages need room too. */
const MAX_QUESTIONS = 8;

/** Questions that hold every word typed so far, those that were called well answered first; then passages. */
export async function suggestQuestions(
  typed: string,
  context: CommandContext,
  others: RawOptions,
): Promise<readonly Suggestion[]> {
  const { store, caller, library, answerer } = context;
  const good = await store.feedback.goodQuestions(caller.server);
  const made = (await questionsOf(library.articles, answerer)).map(({ question }) => question);
  const words = wordsIn(typed);
  const fitting = [...new Set([...good, ...made])].filter((question) =>
    words.every((word) => wordsIn(question).some((other) => other.startsWith(word))),
  );
  const rows = fitting.slice(0, MAX_QUESTIONS).map((question) => ({ label: question, value: question }));
  return [...rows, ...suggestPassages(typed, context, others)];
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
