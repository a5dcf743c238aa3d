import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

const dispatcher = dispatcherOf(await houseOf([]));
const help = (command?: string, who = caller()) =>
  dispatcher.invoke('help', command === undefined ? {} : { command }, who);

describe('/help', () => {
  it('lists every command that people can run and no other, those of a group in one line', async () => {
    const lines = toMarkdown(await help()).split('\n');
    for (const { name, group, hidden } of commands) {
      const own = `- \`/${group?.name ?? name}\` `;
      const words = group === undefined ? '' : `\`${name.replace(`${group.name} `, '')}\``;
      expect(lines.filter((line) => line.startsWith(own) && line.includes(words))).toHaveLength(hidden ? 0 : 1);
    }
  });

  it('tells of a group what each of its commands does', async () => {
    const words = toMarkdown(await help('article'));
    expect(words).toContain('- `/article add` Add an article');
    expect(words.split('\n')).toHaveLength(commands.filter(({ group }) => group?.name === 'article').length);
  });

  it('says where the menu of a message is', async () => {
    expect(toMarkdown(await help('find-in-article'))).toContain(
      '(in Discord **Find in article**, in the menu of a message)',
    );
  });

  it('tells the options of a command, with or without its slash', async () => {
    const reply = await help('/ask');
    expect(JSON.stringify(reply.blocks)).toContain('Only you see the answer');
    expect(await help('ask')).toEqual(reply);
  });

  it('tells what an option takes', async () => {
    const words = toMarkdown(await help('summary'));
    expect(words).toContain('`length` How much of it: `headline`, `short` or `long` (if you like)');
    expect(words).toContain('instead of a length, 1 to 15');
  });

  it('shows an example to who types, and to nobody else', async () => {
    const typing = caller('test', { isAlone: true });
    expect(toMarkdown(await help('summary', typing))).toContain('For example: `/summary length:headline`');
    expect(toMarkdown(await help('ask', typing))).toContain('For example: `/ask … article:pact`');
    expect(toMarkdown(await help('ask'))).not.toContain('example');
  });

  it('says so when there is no such command, and which is closest', async () => {
    expect(toMarkdown(await help('sumary'))).toContain('There is no command `/sumary`; the closest is `/summary`.');
    expect(toMarkdown(await help('nothing'))).toContain('There is no command `/nothing`. ');
    expect(await help('fly')).toMatchObject({ kind: 'error' });
  });
});
