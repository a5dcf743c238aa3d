import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/command/surroundings.ts';
import { counter } from '../support/library.ts';

const channel = (name: string, missing: readonly string[] = [], isSeen = true): Channel => ({
  id: name,
  name,
  missing,
  missingToPost: [],
  isSeen,
});
const surroundingsWith = (...channels: readonly Channel[]) => ({
  hearsEverything: false,
  invitation: 'https://discord.com/oauth2/authorize?client_id=1&permissions=2048',
  channels: async () => channels,
});
const says = async (...channels: readonly Channel[]): Promise<string> =>
  (await counter()).says('check', {}, { surroundings: surroundingsWith(...channels) });

describe('/check', () => {
  it('names every missing right by channel, and the address that gives them', async () => {
    const words = await says(
      channel('reading'),
      channel('news', ['Send Messages', 'Attach Files']),
      channel('board', ['View Channel'], false),
    );
    expect(words).toContain('Rights are missing in one channel; one other is all right.');
    expect(words).toContain('- **\\#news**: `Send Messages` and `Attach Files`');
    expect(words).toContain('I cannot see #board; that may be meant.');
    expect(words).toContain('<https://discord.com/oauth2/authorize?client_id=1&permissions=2048>');
  });

  it('says that all is well, and offers no address then', async () => {
    const words = await says(channel('reading'), channel('news'));
    expect(words).toContain('I have every right that I need in the 2 channels that I can see.');
    expect(words).not.toContain('https://');
  });

  it('says that it sees none', async () => {
    expect(await says(channel('board', ['View Channel'], false))).toContain('I can see no channel here');
  });

  it('fits a message when rights are missing everywhere', async () => {
    const everything = [
      'View Channel',
      'Send Messages',
      'Read Message History',
      'Attach Files',
      'Create Public Threads',
    ];
    const many = Array.from({ length: 80 }, (_, at) => channel(`a-channel-with-a-long-name-${at}`, everything));
    const words = await says(...many);
    expect(words).toContain('and 68 more channels');
    expect(words.length).toBeLessThan(4000);
  });

  it('tells what is heard, what can be asked about and whether the store works, also where there are no channels', async () => {
    const library = await counter();
    expect(await library.says('check')).toBe(
      '- **Library**: 1 article with 2 passages can be asked about\n- **Store**: works; 0 quotes were called good here, 0 bad',
    );
    expect(await says()).toContain('the Message Content intent is off');
  });
});
