/** The library, what is kept, and an article that is full of Markdown's marks. */
import { readFileSync } from 'node:fs';
import { file, mention, menu, slash } from './doing.ts';
import type { Act } from './scene.ts';

const LONG_TITLE =
  'An Unhurried and Perhaps Somewhat Too Thorough Account of How the River Rose, How the Town Looked On, and What the Minutes of Its Council Leave Out';

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

export const library: Act = {
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
    slash('settings', {}, true),
    slash('check', {}, true),
    slash('privacy show'),
    slash('privacy export'),
    slash('privacy forget'),
    slash('help'),
    slash('help', { command: 'ask' }),
    slash('help', { command: 'article' }),
    slash('help', { command: 'nothing' }),
  ],
};

export const marks: Act = {
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
