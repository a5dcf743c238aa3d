/** Whether quoted words are about a passage or a topic. */
import type { Quote } from '../../corpus/quote.ts';
import { mentionsIn } from '../../language/names.ts';
import { tokenise } from '../../language/tokens.ts';

/** A number asks for that ¶; words ask for all that they name, countries under any of their names. */
export function isAbout(quoted: Quote, about: number | string): boolean {
  if (typeof about === 'number') return quoted.passage === about;
  const [wanted, found] = [keysOf(about), keysOf(quoted.text)];
  return wanted.size > 0 && [...wanted].every((key) => found.has(key));
}

function keysOf(text: string): ReadonlySet<string> {
  const tokens = tokenise(text);
  const countries = mentionsIn(tokens);
  const others = tokens.filter(
    ({ isContent }, at) => isContent && !countries.some(({ first, end }) => first <= at && at < end),
  );
  return new Set([...countries.map(({ country }) => `@${country}`), ...others.map(({ stem }) => stem)]);
}
