/** The bot's own words about a prompt: fixed phrases with names and words of the article set in. */
import type { Asked } from './prompting/asked.ts';

/** A run of the bot's words, or words of the article set into them. */
export interface Words {
  readonly text: string;
  readonly isOfArticle: boolean;
}

/** What is asked about the quotes, as runs; `which` picks one of a few ways to say it, the same for the same number. */
export function questionOf(asked: Asked, which = 0): readonly Words[] {
  const ways = waysToAsk(asked);
  return ways[which % ways.length] ?? [];
}

/** The same as one string. */
export function plainly(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('');
}

function waysToAsk(asked: Asked): readonly (readonly Words[])[] {
  switch (asked.kind) {
    case 'reason':
      return asked.form === 'motive'
        ? [
            words`What may have moved ${named(asked)} to this? Does the article say, and what else could explain it?`,
            words`What else could ${named(asked)} have done here, and why this?`,
          ]
        : REASON[asked.form](asked.marker);
    case 'perspective':
      return asked.form === 'voice'
        ? [
            words`This is how ${named(asked)} puts it. Who might see it differently, and why?`,
            words`Suppose you could answer ${named(asked)} here. What would you say, or ask?`,
          ]
        : [
            words`How would ${named(asked)} see this?`,
            words`Now read this as ${named(asked)} would. What looks different?`,
          ];
    case 'tension':
      return tension(asked.form, asked.words);
    case 'prediction':
      if (asked.form === 'condition') {
        return [
          words`This hangs on a condition (“${asked.marker}”). How likely is it, and what follows if it is not met?`,
        ];
      }
      return asked.form === 'possible'
        ? [
            words`“${asked.marker}” leaves it open. What would have to happen for it to come true?`,
            words`How would we notice that this (“${asked.marker}”) is coming true? What speaks against it?`,
          ]
        : [
            words`This looks ahead (“${asked.marker}”). What could get in the way?`,
            words`Suppose this comes about (“${asked.marker}”): what would change, and for whom?`,
          ];
    case 'evidence':
      return asked.form === 'claim'
        ? [
            words`What does this add to the article, and what would you still want to know about it?`,
            words`Why do you think the article tells us this? What else in it bears on it?`,
          ]
        : EVIDENCE[asked.form](asked.marker);
    case 'definition':
      return asked.form === 'term'
        ? [words`What does the article mean by “${asked.term}”? Try to say it in one sentence of your own.`]
        : [
            words`“${asked.term}” stands in quotation marks. What is meant by it here, and would you have put it that way?`,
          ];
  }
}

const REASON = {
  cause: (marker: string) => [
    words`A reason is given here (“${marker}”). Does it convince you, and what else could explain it?`,
    words`“${marker}”: is that the whole explanation? What else may have played a part?`,
  ],
  consequence: (marker: string) => [
    words`One thing is said to follow from another here (“${marker}”). How strong is that link, and what else could be behind it?`,
  ],
  aim: (marker: string) => [
    words`An aim is named here (“${marker}”). Is this a good way to reach it? What else would you try?`,
  ],
} as const;

const EVIDENCE = {
  people: (who: string) => [
    words`This rests on “${who}”. Who might they be, and how would we know whether they are right?`,
  ],
  study: (what: string) => [
    words`Behind this stands a source: “${what}”. What would you want to know about it before you rely on it?`,
  ],
  source: (who: string) => [words`This is according to ${who}. What may that rest on, and what would confirm it?`],
  judgement: (marker: string) => [
    words`“${marker}” is a strong word. What in the article bears it out, and what speaks against it?`,
  ],
  figure: (marker: string) => [words`“${marker}”: is that a lot? What would you compare it with before you say so?`],
  hedge: (marker: string) => [words`“${marker}”: by whom, and on what grounds? What would settle it?`],
} as const;

function tension(
  form: 'turn' | 'voices' | 'opposed',
  [first = '', second = '']: readonly string[],
): readonly (readonly Words[])[] {
  switch (form) {
    case 'turn':
      return [
        words`The text turns here (“${first}”). What does the second sentence take back from the first, and which weighs more for you?`,
      ];
    case 'voices':
      return [words`${first} and ${second} speak of the same matter. Where do they agree, and where do they not?`];
    case 'opposed':
      return [words`Read these two side by side. Do they pull different ways, or can both hold?`];
  }
}

/** The actor as a question names it. */
export function named({ actor, takesThe }: { readonly actor: string; readonly takesThe: boolean }): readonly Words[] {
  return [
    { text: takesThe ? 'the ' : '', isOfArticle: false },
    { text: actor, isOfArticle: true },
  ];
}

/** Words from a template: the literal parts are the bot's own, a string is the article's. */
function words(own: TemplateStringsArray, ...slots: readonly (string | readonly Words[])[]): readonly Words[] {
  return own
    .flatMap((text, at): readonly Words[] => {
      const slot = slots[at] ?? [];
      return [{ text, isOfArticle: false }, ...(typeof slot === 'string' ? [{ text: slot, isOfArticle: true }] : slot)];
    })
    .filter(({ text }) => text !== '');
}
