/** What a person does, as scenes: a command typed, a mention, the menu of a message. */
import type { AttachedFile } from '../tests/support/discord/payloads.ts';
import type { Scene } from './scene.ts';

/** A file as a person attaches it. */
export function file(name: string, text: string): AttachedFile {
  return { name, size: text.length, url: `data:text/plain;base64,${Buffer.from(text).toString('base64')}` };
}

/** A command typed with these options, as its title tells. */
export function slash(name: string, options: Record<string, string | number | boolean> = {}, manages = false): Scene {
  const given = Object.entries(options).map(([option, value]) => ` ${option}:${value}`);
  return { title: `/${name}${given.join('')}`, play: (stage) => stage.slash(name, options, { manages }) };
}

/** A message that mentions the bot. */
export const mention = (text: string): Scene => ({ title: `@Footnote ${text}`, play: (stage) => stage.mention(text) });

/** The menu of somebody's message. */
export const menu = (name: string, text: string): Scene => ({ title: name, play: (stage) => stage.menu(name, text) });
