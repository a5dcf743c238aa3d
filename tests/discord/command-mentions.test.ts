/** Commands that a reply names can be pressed. */
import { describe, expect, it } from 'vitest';
import { watchBot } from '../support/discord/watched-bot.ts';

const bot = watchBot();

describe('a command that a reply names', () => {
  it('is a mention of it, with the id under which it is registered', async () => {
    const { start, double } = bot();
    await start();
    expect((await double.slash('quiz next'))['content']).toBe(
      'No quiz is running here. </quiz start:500000000000000006> starts one.',
    );
    expect((await double.slash('nothing'))['content']).toMatch(/`\/nothing`. <\/help:\d+> lists/);
  });

  it('is a mention in each line of a list', async () => {
    const { start, double } = bot();
    await start();
    const lost = String((await double.slash('help', { command: 'nothing' }))['content']);
    expect(lost).toMatch(/<\/help:\d+> lists/);
    const help = String((await double.slash('help', { command: 'quiz' }))['content']);
    expect(help).toMatch(/^- <\/quiz start:(\d+)> .*\n- <\/quiz answer:\1> /);
  });

  it('is written out where mentions would leave no room for what is said', async () => {
    const { start, double } = bot();
    await start();
    const help = String((await double.slash('help'))['content']);
    expect(help).toContain('- `/ask` Answer');
    expect(help).toContain('- `/privacy` `show`');
  });

  it('is written out while Discord does not tell the ids', async () => {
    const { start, double, troubled } = bot();
    const route = { method: 'GET', path: /\/commands$/, status: 500 };
    double.failTimes(4, route);
    await start();
    expect(await troubled()).toMatchObject([{ level: 50, status: 500 }]);
    expect((await double.slash('quiz next'))['content']).toContain('`/quiz start`');
  });

  it('is data like any other where a person writes it so', async () => {
    const { start, double } = bot();
    await start();
    const told = await double.slash('help', { command: '</ask:500000000000000000>' });
    expect(told['content']).toContain(String.raw`\</ask:500000000000000000>`);
  });
});
