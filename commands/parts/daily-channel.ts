/** The channels of a passage a day: found by id or name, and named. */
import type { CommandContext } from '../../src/command/command.ts';
import type { Channel } from '../../src/command/place.ts';
import { code, enumerate, type Phrase, phrase, strong } from '../../src/command/reply.ts';

/** Without these nothing can be posted. */
const TO_POST = ['View Channel', 'Send Messages'];
const MAX_NAMED = 5;

export const NO_CHANNELS: Phrase = phrase`A passage a day needs a channel of a server, and there is none here; ${code('/daily preview')} shows one.`;

/** The channel that was meant; else what is wrong, as a sentence. */
export async function channelMeant(
  meant: string,
  { caller: { place } }: CommandContext,
): Promise<{ readonly ok: true; readonly value: Channel } | { readonly ok: false; readonly problem: Phrase }> {
  const channels = (await place?.channels()) ?? [];
  if (channels.length === 0) return { ok: false, problem: NO_CHANNELS };
  const value = channels.find(({ id }) => id === meant) ?? channels.find(({ name }) => name === meant.toLowerCase());
  if (value === undefined) {
    const open = channels.filter((channel) => lackingToPost(channel).length === 0).slice(0, MAX_NAMED);
    const named = enumerate(
      open.map(({ name }) => strong(`#${name}`)),
      'or',
    );
    const hint = open.length === 0 ? [] : phrase`; take ${named}`;
    return { ok: false, problem: phrase`There is no channel ${strong(meant)} in which I could write${hint}.` };
  }
  const missing = lackingToPost(value);
  if (missing.length === 0) return { ok: true, value };
  const rights = phrase`${missing.length === 1 ? 'the right' : 'the rights'} ${enumerate(missing.map(code))}`;
  return {
    ok: false,
    problem: phrase`I may not write in ${strong(`#${value.name}`)}. Someone who manages it can give me ${rights} there.`,
  };
}

function lackingToPost({ missing }: Channel): readonly string[] {
  return missing.filter((right) => TO_POST.includes(right));
}

/** The name of a channel by its id; the id itself where it is gone. */
export async function channelNames({ caller: { place } }: CommandContext): Promise<(id: string) => string> {
  const names = new Map((await place?.channels())?.map(({ id, name }) => [id, name]));
  return (id) => `#${names.get(id) ?? id}`;
}
