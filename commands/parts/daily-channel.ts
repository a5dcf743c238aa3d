/** The channels of a passage a day: found by id or name, and named. */
import type { CommandContext } from '../../src/command/command.ts';
import { code, enumerate, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Channel } from '../../src/command/surroundings.ts';
import type { Daily } from '../../src/study/daily.ts';
import type { Meant } from './article-option.ts';

const MAX_NAMED = 5;

export const NO_CHANNELS: Phrase = phrase`A passage a day needs a channel of a server, and there is none here; ${code('/daily preview')} shows one.`;

/** The channel that was meant; else what is wrong, as a sentence. */
export async function channelMeant(
  meant: string,
  { caller: { surroundings } }: CommandContext,
): Promise<Meant<Channel>> {
  const channels = (await surroundings?.channels()) ?? [];
  if (channels.length === 0) return { ok: false, problem: NO_CHANNELS };
  const value = channels.find(({ id, name }) => isMeant(meant, id, `#${name}`));
  if (value === undefined) {
    const open = channels.filter(({ missingToPost }) => missingToPost.length === 0).slice(0, MAX_NAMED);
    const named = enumerate(
      open.map(({ name }) => strong(`#${name}`)),
      'or',
    );
    const hint = open.length === 0 ? [] : phrase`; take ${named}`;
    return { ok: false, problem: phrase`There is no channel ${strong(meant)} in which I could write${hint}.` };
  }
  const { missingToPost: missing } = value;
  if (missing.length === 0) return { ok: true, value };
  const rights = phrase`${missing.length === 1 ? 'the right' : 'the rights'} ${enumerate(missing.map(code))}`;
  return {
    ok: false,
    problem: phrase`I may not write in ${strong(`#${value.name}`)}. Someone who manages it can give me ${rights} there.`,
  };
}

/** The passage a day of the channel that was meant, or the only one; else what is wrong, as a sentence. */
export function dailyIn(
  meant: string | undefined,
  all: readonly Daily[],
  nameOf: (channel: string) => string,
): Meant<Daily> {
  if (all.length === 0) return { ok: false, problem: phrase`No channel has a passage a day here.` };
  const [value, another] = all.filter(({ channel }) => meant === undefined || isMeant(meant, channel, nameOf(channel)));
  const named = enumerate(all.map(({ channel }) => strong(nameOf(channel))));
  if (another !== undefined)
    return { ok: false, problem: phrase`In which channel? ${named} have a passage a day; name one.` };
  if (value !== undefined) return { ok: true, value };
  const have = all.length === 1 ? 'has' : 'have';
  return { ok: false, problem: phrase`That channel has no passage a day; ${named} ${have}.` };
}

/** Whether a channel is the one of that id, or of that name in any case. */
function isMeant(meant: string, id: string, name: string): boolean {
  return id === meant || name.toLowerCase() === `#${meant.toLowerCase()}`;
}

/** The name of a channel by its id; the id itself where it is gone. */
export async function channelNames({ caller: { surroundings } }: CommandContext): Promise<(id: string) => string> {
  const names = new Map((await surroundings?.channels())?.map(({ id, name }) => [id, name]));
  return (id) => `#${names.get(id) ?? id}`;
}
