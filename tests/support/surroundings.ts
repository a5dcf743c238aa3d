/** A server's channels, as commands see them. */
import type { Surroundings } from '../../src/command/surroundings.ts';

export const READING = '600000000000000001';

/** One in which the bot may write, another, and one that it cannot see. */
export const SURROUNDINGS: Surroundings = {
  hearsEverything: false,
  invitation: 'https://discord.com/oauth2/authorize?client_id=1',
  channels: async () => [
    { id: READING, name: 'reading', missing: ['Attach Files'], missingToPost: [], isSeen: true },
    { id: '600000000000000002', name: 'news', missing: [], missingToPost: [], isSeen: true },
    {
      id: '600000000000000003',
      name: 'closed',
      missing: ['View Channel'],
      missingToPost: ['View Channel'],
      isSeen: false,
    },
  ],
};
