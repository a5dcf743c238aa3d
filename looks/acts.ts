/** Every kind of reply, in the order in which a person would meet them. */
import { readFileSync } from 'node:fs';
import type { AttachedFile } from '../tests/support/discord/payloads.ts';
import type { Act, Scene } from './scene.ts';

const ANSWER = 'What does Beijing want to maintain?';
const EXACT = '“Beijing wants to maintain peace and stability in the Koreas”';
const LONG_TITLE =
  'An Unhurried and Perhaps Somewhat Too Thorough Account of How the River Rose, How the Town Looked On, and What the Minutes of Its Council Leave Out';

/** A file as a person attaches it. */
function file(name: string, text: string): AttachedFile {
  return { name, size: text.length, url: `data:text/plain;base64,${Buffer.from(text).toString('base64')}` };
}

const MARKS = file('marks.txt', readFileSync(new URL('marks.txt', import.meta.url), 'utf8'));
const RIVER = file(
  'river.txt',
  [
    LONG_TITLE,
    'The river rose again in the night, and the town went on as it had before.',
    `${'The water stood in the lower street until noon, and nobody could say who had left the sluice open. '.repeat(9)}`,
    `The minutes ${'mention the weather, and then the weather again, '.repeat(45)}and close.`,
  ].join('\n\n'),
);

/** A command typed with these options, as its title tells. */
function slash(name: string, options: Record<string, string | number | boolean> = {}, manages = false): Scene {
  const given = Object.entries(options).map(([option, value]) => ` ${option}:${value}`);
  return { title: `/${name}${given.join('')}`, play: (stage) => stage.slash(name, options, { manages }) };
}

const answers: Act = {
  title: 'Answers',
  scenes: [
    slash('ask', { question: ANSWER }),
    slash('ask', { question: 'Why is China reluctant to endorse the pact, and what are the concerns of the U.S.?' }),
    slash('ask', { question: 'What are the concerns about the pact?' }),
    slash('ask', { question: 'How many troops were sent?' }),
    {
      title: 'Show closest',
      play: async (stage) =>
        stage.press(await stage.slash('ask', { question: 'How many troops were sent?' }), 'Show closest'),
    },
    { title: 'Context', play: async (stage) => stage.press(await stage.slash('ask', { question: ANSWER }), 'Context') },
    {
      title: 'More passages',
      play: async (stage) => stage.press(await stage.slash('ask', { question: ANSWER }), 'More passages'),
    },
    {
      title: 'Private, then shared',
      play: async (stage) => {
        const own = await stage.slash('ask', { question: ANSWER, private: true });
        return [own, await stage.share(own)];
      },
    },
    { title: 'Answered in a thread', play: (stage) => stage.inThread('What could weaken Beijing’s influence?') },
    {
      title: 'Helpful or not',
      play: async (stage) => {
        const answer = await stage.slash('ask', { question: ANSWER });
        const labels = answer.payload.components.flatMap(({ components }) =>
          components.map(({ label }) => label ?? ''),
        );
        const [good = '', bad = ''] = labels.slice(2);
        const why = await stage.press(answer, bad);
        return [await stage.press(answer, good), why, await stage.press(why, 'Badly cut')];
      },
    },
  ],
};

const mention = (text: string): Scene => ({ title: `@Footnote ${text}`, play: (stage) => stage.mention(text) });

const conversation: Act = {
  title: 'Conversation',
  scenes: [
    mention('who is called the biggest loser?'),
    mention('why?'),
    mention('and what about its nuclear program?'),
    mention('more'),
    mention('hello'),
    mention('thanks'),
    mention('what can you do?'),
    mention('sum it up'),
    mention('what colour is the moon? and what does Beijing want?'),
    {
      title: 'Too fast',
      play: async (stage) => {
        stage.hurry(true);
        const notice = await stage.slash('ask', { question: ANSWER });
        stage.hurry(false);
        return notice;
      },
    },
    { title: 'A bug', play: (stage) => stage.stumble() },
  ],
};

const passages: Act = {
  title: 'Passages',
  scenes: [
    slash('find', { words: 'nuclear' }),
    slash('find', { words: 'North Korea' }),
    slash('find', { words: '"biggest loser"' }),
    slash('find', { words: 'submarine' }),
    slash('passage', { reference: '¶4' }),
    slash('passage', { reference: '¶4-6' }),
    slash('passage', { reference: '¶99' }),
  ],
};

const summaries: Act = {
  title: 'Summaries and topics',
  scenes: [
    slash('summary', { length: 'headline' }),
    slash('summary'),
    slash('summary', { length: 'long' }),
    slash('summary', { topic: 'nuclear program' }),
    slash('summary', { topic: 'Beijng' }),
    {
      title: '/summary sentences:15 file:true, then More',
      play: async (stage) => {
        const first = await stage.slash('summary', { sentences: 15, file: true });
        return [first, await stage.press(first, 'More')];
      },
    },
    slash('topics'),
  ],
};

const menu = (name: string, text: string): Scene => ({ title: name, play: (stage) => stage.menu(name, text) });

const menus: Act = {
  title: 'Menus of a message',
  scenes: [
    menu('Find in article', 'I read that China is losing its grip on Pyongyang, is that so?'),
    menu('Find in article', 'anyone up for lunch?'),
    menu('Is this quoted right?', EXACT),
    menu(
      'Is this quoted right?',
      '“Beijing wants to maintain peace and calm in the Koreas while countering U.S. influence”',
    ),
    menu('Is this quoted right?', '“Moscow has sent ten thousand troops across the border”'),
  ],
};

const library: Act = {
  title: 'Library, data and help',
  scenes: [
    slash('article list'),
    slash('article info', { article: 'china-russia-north-korea-pact' }),
    { title: '/article add, without the right to it', play: (stage) => stage.slash('article add', { file: RIVER }) },
    {
      title: '/article add, then again',
      play: async (stage) => {
        const changed = file('river.txt', `${LONG_TITLE}\n\nThe river fell.\n\nThe river rose again at night.`);
        return [
          await stage.slash('article add', { file: changed }, { manages: true }),
          await stage.slash('article add', { file: RIVER }, { manages: true }),
        ];
      },
    },
    slash('article list'),
    slash('passage', { reference: 'river ¶1' }),
    slash('passage', { reference: 'river ¶2' }),
    slash('passage', { reference: 'river ¶3' }),
    slash('summary', { topic: 'river' }),
    slash('summary'),
    slash('topics'),
    slash('article use', { article: 'river' }, true),
    slash('article use', {}, true),
    {
      title: '/article remove, then restore',
      play: async (stage) => {
        const asked = await stage.slash('article remove', { article: 'river' }, { manages: true });
        const label = asked.payload.components[0]?.components[0]?.label ?? '';
        const removed = await stage.press(asked, label);
        return [asked, removed, await stage.slash('article restore', { article: 'river' }, { manages: true })];
      },
    },
    {
      title: '/article add no.txt',
      play: (stage) => stage.slash('article add', { file: file('no.txt', '') }, { manages: true }),
    },
    slash('privacy show'),
    slash('privacy export'),
    slash('privacy forget'),
    slash('help'),
    slash('help', { command: 'ask' }),
    slash('help', { command: 'nothing' }),
  ],
};

const marks: Act = {
  title: 'An article full of marks',
  scenes: [
    { title: '/article add', play: (stage) => stage.slash('article add', { file: MARKS }, { manages: true }) },
    slash('passage', { reference: 'marks ¶1-3' }),
    slash('passage', { reference: 'marks ¶4-6' }),
    slash('ask', { question: 'What do two stars make?', article: 'marks' }),
    slash('topics', { article: 'marks' }),
    slash('find', { words: '"**bold**, one" ||two bars||' }),
    mention('does it tell of **gizmos**, `widgets` and ||gadgets||?'),
    menu(
      'Is this quoted right?',
      '“Two stars make **bold**, one makes *slanted type*, and so do _single lines_; __two lines__ underline”',
    ),
  ],
};

export const ACTS: readonly Act[] = [answers, conversation, passages, summaries, menus, library, marks];
