/** What stands in the way: missing rights by channel, what is not heard, a store that is away. */
import { defineCommand } from '../src/command/command.ts';
import { type Block, code, counted, enumerate, type Phrase, phrase, strong } from '../src/command/reply.ts';
import type { Channel, Surroundings } from '../src/command/surroundings.ts';
import { StoreTrouble } from '../src/storage/trouble.ts';

/** As many as a message holds with every right missing. */
const MAX_CHANNELS = 12;

export const check = defineCommand({
  name: 'check',
  audience: 'asker',
  description: 'What is missing for me to work here: rights by channel, and what else stands in the way',
  where: 'server',
  options: {},
  run: async (_, { caller, library, store }) => {
    const { surroundings, server } = caller;
    const channels = (await surroundings?.channels()) ?? [];
    const passages = library.articles.reduce((sum, article) => sum + article.passages.length, 0);
    return {
      kind: 'check',
      blocks: [
        ...rightsBlocks(channels),
        {
          kind: 'list',
          items: [
            ...(surroundings === undefined ? [] : [hearing(surroundings)]),
            phrase`${strong('Library')}: ${counted(library.articles.length, 'article')} with ${counted(passages, 'passage')} can be asked about`,
            phrase`${strong('Store')}: ${await storeState(() => store.feedback.count(server))}`,
          ],
        },
        ...(channels.some(({ missing }) => missing.length > 0) && surroundings !== undefined
          ? invitation(surroundings)
          : []),
      ],
    };
  },
});

function rightsBlocks(channels: readonly Channel[]): readonly Block[] {
  if (channels.length === 0) return [];
  const seen = channels.filter(({ isSeen }) => isSeen);
  const lacking = seen.filter(({ missing }) => missing.length > 0);
  const hidden = channels.filter(({ isSeen }) => !isSeen).map(({ name }) => `#${name}`);
  const well = seen.length - lacking.length;
  const rest = lacking.length - MAX_CHANNELS;
  return [
    { kind: 'text', phrase: standing(lacking.length, well) },
    ...(lacking.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: [
              ...lacking.slice(0, MAX_CHANNELS).map(lackingLine),
              ...(rest > 0 ? [phrase`and ${rest} more channels`] : []),
            ],
          } as const,
        ]),
    ...(hidden.length === 0
      ? []
      : [
          {
            kind: 'small',
            phrase: phrase`I cannot see ${hidden.slice(0, MAX_CHANNELS).join(', ')}${hidden.length > MAX_CHANNELS ? ' and others' : ''}; that may be meant.`,
          } as const,
        ]),
  ];
}

/** How things stand, in one sentence. */
function standing(lacking: number, well: number): Phrase {
  if (lacking === 0) {
    return well === 0
      ? phrase`I can see no channel here; let me into one with the right ${code('View Channel')}.`
      : phrase`I have every right that I need in ${well === 1 ? 'the one channel' : `the ${well} channels`} that I can see.`;
  }
  const others = well === 0 ? '' : well === 1 ? '; one other is all right' : `; ${well} others are all right`;
  return phrase`Rights are missing in ${lacking === 1 ? 'one channel' : `${lacking} channels`}${others}.`;
}

function lackingLine({ name, missing }: Channel): Phrase {
  return phrase`${strong(`#${name}`)}: ${enumerate(missing.map(code))}`;
}

function hearing({ hearsEverything }: Surroundings): Phrase {
  return hearsEverything
    ? phrase`${strong('Messages')}: I hear replies without a ping, threads that I opened, and the channels of ${code('/settings')}`
    : phrase`${strong('Messages')}: I hear mentions, replies with a ping and direct messages; the Message Content intent is off`;
}

function invitation({ invitation: address }: Surroundings): readonly Block[] {
  return [
    {
      kind: 'small',
      phrase: phrase`Inviting me again with this address gives me those rights in every channel that takes them from my role: ${{ text: address, style: 'address' }}`,
    },
  ];
}

/** The store is asked for something small: what it says then is what everyone else would meet. */
async function storeState(count: () => Promise<Readonly<Record<'good' | 'bad', number>>>): Promise<string> {
  try {
    const { good, bad } = await count();
    return `works; ${good} quotes were called good here, ${bad} bad`;
  } catch (error) {
    if (error instanceof StoreTrouble) return error.message;
    throw error;
  }
}
