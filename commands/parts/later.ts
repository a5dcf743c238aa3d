/** Where a group reads by a plan: how far it has come, and how many later passages there are to look forward to. */
import type { CommandContext } from '../../src/command/command.ts';
import { type Block, phrase } from '../../src/command/reply.ts';

/** The line for what was asked, or summed up; none where there is no plan. */
export async function laterOn(words: string | undefined, { reading }: CommandContext): Promise<readonly Block[]> {
  if (reading === undefined) return [];
  return lineOf(reading.upTo, words === undefined ? 0 : await reading.laterOn(words), 'bear on this');
}

/** The line for words that were looked for. */
export function laterWith(words: string, { reading }: CommandContext): readonly Block[] {
  return reading === undefined ? [] : lineOf(reading.upTo, reading.laterWith(words), 'hold these words');
}

function lineOf(upTo: number, count: number, what: string): readonly Block[] {
  const later = count === 1 ? 'one later passage' : `${count} later passages`;
  const verb = count === 1 ? what.replace(/^(\w+)/, '$1s') : what;
  const rest = count === 0 ? '' : ` · ${later} also ${verb}`;
  return [{ kind: 'small', phrase: phrase`As far as ¶${upTo}, up to which you read here${rest}` }];
}
