/** The whole program where Discord will not have it: it ends with 2 and one plain line, or goes on until it is asked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Double, startDouble } from './support/discord/double.ts';
import { refusal } from './support/discord/fault.ts';
import { type Run, type Started, startProgram } from './support/program.ts';

let discord: Double;
let program: Started;

/** Starts the program; it is ready once it has registered its commands. */
function start(): Started {
  program = startProgram([], {
    DISCORD_TOKEN: 'a-token.that-must.not-leak',
    DISCORD_API_URL: discord.apiUrl,
    ENCODER: 'off',
  });
  return program;
}

async function startReady(): Promise<Started> {
  const started = start();
  await discord.until(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  return started;
}

/** The lines of standard error that a person reads; the others are the log. */
const plain = ({ errors }: Run): readonly string[] => errors.split('\n').filter((line) => !/^(?:\{.*\})?$/.test(line));

beforeEach(async () => {
  discord = await startDouble();
});
afterEach(async () => {
  program.kill('SIGKILL');
  await program.ended;
  await discord.stop();
  expect(discord.verdicts).toEqual([]);
});

describe('the program ends with 2 and one plain line', () => {
  const expectEnd = async (words: string): Promise<void> => {
    const run = await program.ended;
    expect(plain(run)).toEqual([expect.stringContaining(words)]);
    expect(run).toMatchObject({ exitCode: 2, output: '' });
    expect(run.errors).not.toMatch(/nhandled|uncaught|a-token/);
  };

  it('when its token is revoked while it runs', async () => {
    await startReady();
    discord.failOnce({ method: 'POST', path: /^\/channels/, ...refusal(401, 0, '401: Unauthorized') });
    discord.write('<@900000000000000001> ¶4', { mentionsBot: true });
    await expectEnd('DISCORD_TOKEN');
  });

  it('when the gateway closes with 4004 while it runs', async () => {
    await startReady();
    discord.gateway.close(4004);
    await expectEnd('DISCORD_TOKEN');
  });

  it('when the gateway greets it with 4014', async () => {
    discord.gateway.refuseWith(4014);
    start();
    await expectEnd('developer portal');
  });
});

describe('the program that goes on', () => {
  const expectEndWhenAsked = async (): Promise<void> => {
    program.kill('SIGTERM');
    const run = await program.ended;
    expect(plain(run)).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, output: '' });
  };

  it('after refusals, errors, a cut and events with nulls still answers, and ends with 0', async () => {
    await startReady();
    discord.failTimes(4, { method: 'POST', path: /callback/, status: 500 });
    discord.slash('passage', { reference: '¶4' }).catch(() => undefined);
    discord.failOnce({ method: 'POST', path: /^\/channels/, ...refusal(403, 50_013) });
    discord.write('<@900000000000000001> ¶4', { mentionsBot: true });
    discord.gateway.dispatch('MESSAGE_CREATE', { id: '1', channel_id: '600000000000000001', author: null });
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '2', type: 2, data: null });
    discord.gateway.cut();
    await discord.settled(() => discord.gateway.resumed.length === 1);
    expect((await discord.mention('¶4'))['content']).toContain('Beijing wants to maintain');
    await expectEndWhenAsked();
  });

  it('while it waits for a greeting ends when it is asked to', async () => {
    discord.gateway.greetWith(null);
    start();
    await discord.settled(() => discord.gateway.identified.length === 1);
    await expectEndWhenAsked();
  });

  it('while Discord is away ends when it is asked to', async () => {
    await startReady();
    await discord.stop();
    await expectEndWhenAsked();
    discord = await startDouble();
  });
});
