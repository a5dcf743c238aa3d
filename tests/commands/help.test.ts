import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

const dispatcher = dispatcherOf(await houseOf([]));
const help = (command?: string) => dispatcher.invoke('help', command === undefined ? {} : { command }, caller());

describe('/help', () => {
  it('lists every command that people can run and no other', async () => {
    const text = JSON.stringify((await help()).blocks);
    for (const { name, hidden } of commands) expect(text.includes(`"/${name}"`)).toBe(!hidden);
  });

  it('tells the options of a command, with or without its slash', async () => {
    const reply = await help('/ask');
    expect(JSON.stringify(reply.blocks)).toContain('Only you see the answer');
    expect(await help('ask')).toEqual(reply);
  });

  it('says so when there is no such command', async () => {
    expect(await help('fly')).toMatchObject({ kind: 'error' });
  });
});
