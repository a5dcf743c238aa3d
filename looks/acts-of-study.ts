/** A study group: a discussion with its prompts, notes and wrap-up, a quiz, cards, a passage a day. */
import { menu } from './doing.ts';
import type { Shown } from './message.ts';
import type { Act, Scene } from './scene.ts';

const ARTICLE = 'China Wrestles with Strategic Dilemma Amid Russia-North Korea Defense Pact';

/** A command typed in the discussion's thread. */
function inThread(name: string, options: Record<string, string | boolean> = {}): Scene {
  const given = Object.entries(options).map(([option, value]) => ` ${option}:${value}`);
  return { title: `/${name}${given.join('')}`, play: (stage) => stage.slash(name, options, { isInThread: true }) };
}

export const study: Act = {
  title: 'A study group',
  scenes: [
    { title: '/discuss start', play: (stage) => stage.inThread('discuss start', {}, ARTICLE) },
    inThread('discuss prompt'),
    inThread('discuss prompt', { kind: 'tension' }),
    inThread('discuss prompt', { kind: 'prediction', poll: true }),
    inThread('ask', { question: 'What does Beijing want in the Koreas?' }),
    inThread('ask', { question: 'How many troops were sent?' }),
    inThread('discuss note', { text: 'Both at once? That is the dilemma.', passage: '¶4' }),
    menu('Save as note', 'The article says “the biggest loser” — I doubt that.'),
    inThread('discuss notes'),
    inThread('discuss wrap-up'),
    inThread('discuss end'),
    {
      title: '/quiz start seed:june questions:2, to its end',
      play: async (stage) => {
        const first = await stage.slash('quiz start', { seed: 'june', questions: 2 });
        const [choice = ''] = labelsOf(first);
        const noted = await stage.press(first, choice);
        const key = await stage.press(first, 'Close and show');
        const second = await stage.press(key, 'Next question');
        await stage.press(second, labelsOf(second)[0] ?? '');
        return [first, noted, key, second, await stage.press(second, 'Close and show')];
      },
    },
    { title: '/quiz scores', play: (stage) => stage.slash('quiz scores') },
    {
      title: '/cards review',
      play: async (stage) => {
        const front = await stage.slash('cards review');
        const back = await stage.press(front, 'Show');
        return [front, back, await stage.press(back, labelsOf(back).find((label) => label.startsWith('Good')) ?? '')];
      },
    },
    { title: '/daily preview', play: (stage) => stage.slash('daily preview', {}, { manages: true }) },
    { title: '/daily status', play: (stage) => stage.slash('daily status', {}, { manages: true }) },
  ],
};

function labelsOf({ payload }: Shown): readonly string[] {
  return payload.components.flatMap((row) => row.components.map(({ label }) => label ?? ''));
}
