/** Every kind of reply, in the order in which a person would meet them. */
import { library, marks } from './acts-of-library.ts';
import { study } from './acts-of-study.ts';
import { mention, menu, slash } from './doing.ts';
import type { Act } from './scene.ts';

const ANSWER = 'What does Beijing want to maintain?';
const WEAKENS = 'What could weaken Beijing’s influence?';
const EXACT = '“Beijing wants to maintain peace and stability in the Koreas”';

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
    {
      title: 'Answered in a thread',
      play: (stage) => stage.inThread('ask', { question: WEAKENS, thread: true }, WEAKENS),
    },
    {
      title: 'Helpful or not',
      play: async (stage) => {
        const answer = await stage.slash('ask', { question: ANSWER });
        const why = await stage.press(answer, '👎');
        return [await stage.press(answer, '👍'), why, await stage.press(why, 'Badly cut')];
      },
    },
  ],
};

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

export const ACTS: readonly Act[] = [answers, conversation, passages, summaries, menus, study, library, marks];
