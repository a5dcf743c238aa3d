/** The whole program, several times over one store: what it keeps outlives a process, and moves with a server. */

import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Double, startDouble } from './support/discord/double.ts';
import { hasPostgres } from './support/engines.ts';
import { CLOCK } from './support/library.ts';
import { startPostgres } from './support/postgres.ts';
import { openTerminal, runProgram, type Started, startProgram } from './support/program.ts';

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-processes-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const jsonLine = (text: string): string => `${JSON.stringify({ conversation: 'a', text })}\n`;

async function script(lines: readonly string[], environment: Readonly<Record<string, string>>) {
  const { output, errors, exitCode } = await runProgram(['--jsonl'], lines.map(jsonLine).join(''), {
    ENCODER: 'off',
    ...environment,
  });
  expect(exitCode).toBe(0);
  return {
    replies: output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    errors,
  };
}

describe('the program', () => {
  it('goes on with a conversation after it was left', async () => {
    const settings = { DATA_DIR: folder(), ENCODER: 'off' };
    const first = openTerminal([], settings);
    await first.shows('› ');
    first.type('What does Beijing want to maintain in the Koreas?\r');
    await first.shows('¶4');
    first.type('\u0004');
    expect(await first.ended).toBe(0);
    const second = openTerminal([], settings);
    await second.shows('› ');
    second.type('what comes after that?\r');
    expect(await second.shows('¶5')).toContain('Word for word');
    second.type('\u0004');
    await second.ended;
  });

  it('gives a script the same answers at every run', async () => {
    const settings = { DATA_DIR: folder() };
    const lines = ['What does Beijing want to maintain in the Koreas?', 'and the US?'];
    const first = await script(lines, settings);
    expect((await script(lines, settings)).replies).toEqual(first.replies);
  });

  it('keeps an article that was added, for the corpus folder that it was added to', async () => {
    const [data, other] = [folder(), folder()];
    const path = join(folder(), 'clock.txt');
    writeFileSync(path, CLOCK);
    writeFileSync(join(other, 'tea.txt'), 'Tea\n\nTea grows in Assam.\n');
    const settings = { DATA_DIR: data };
    const [added] = (await script([`/article add "${path}"`], settings)).replies;
    expect(added).toMatchObject({ kind: 'library', markdown: expect.stringContaining('Added **The town clock**') });
    const [answered] = (await script(['When did the clock stop?'], settings)).replies;
    expect(answered).toMatchObject({ kind: 'answer', quotes: [{ article: 'clock', passage: 1 }] });
    const [elsewhere] = (await script(['When did the clock stop?'], { ...settings, CORPUS_DIR: other })).replies;
    expect(elsewhere).toMatchObject({ kind: 'abstain' });
    const missing = (await script(['/article add nowhere.txt'], settings)).replies;
    expect(missing).toMatchObject([{ kind: 'error', markdown: expect.stringContaining('there is no such file') }]);
  });

  it('answers while its store is away, and says plainly that nothing is kept', async () => {
    const path = join(folder(), 'clock.txt');
    writeFileSync(path, CLOCK);
    const { replies, errors } = await script(
      ['What does Beijing want to maintain in the Koreas?', `/article add ${path}`, 'more'],
      { DATA_DIR: folder(), DATABASE_URL: 'postgres://reader:pass-word@127.0.0.1:9/footnote' },
    );
    expect(replies).toMatchObject([
      { kind: 'answer', quotes: [{ passage: 4 }] },
      {
        kind: 'error',
        markdown: 'The store cannot be reached at the moment. Nothing was changed; please try again later.',
      },
      { kind: 'passage' },
    ]);
    expect(errors.match(/cannot be reached/g)?.length).toBeGreaterThan(0);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).not.toContain('pass-word');
  });
});

describe.skipIf(!hasPostgres)('several processes of one bot', () => {
  let double: Double;
  let started: Started[];
  beforeEach(async () => {
    double = await startDouble({ shards: 2 });
    started = [];
  });
  afterEach(async () => {
    for (const { kill } of started) kill('SIGKILL');
    await Promise.all(started.map(({ ended }) => ended));
    await double.stop();
    expect(double.verdicts).toEqual([]);
  });
  const start = async (settings: Readonly<Record<string, string>>): Promise<Started> => {
    const before = double.gateway.shards.length;
    const program = startProgram([], {
      DISCORD_TOKEN: 'token',
      DISCORD_API_URL: double.apiUrl,
      ENCODER: 'off',
      LOG_LEVEL: 'warn',
      ...settings,
    });
    started.push(program);
    await double.settled(() => double.gateway.shards.length > before);
    return program;
  };

  it('share a store, and a server that moves goes on where it was', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const files = createServer((_, response) => response.end(CLOCK)).listen(0, '127.0.0.1');
    await once(files, 'listening');
    onTestFinished(() => void files.close());
    const { port } = files.address() as AddressInfo;
    const DATABASE_URL = await postgres.makeDatabase();
    const [here, there] = double.guildIds.map((guild_id) => ({ guild_id }));
    const asked = (question: string, where = here) => double.slash('ask', { question }, where);

    const first = await start({ DATABASE_URL, DATA_DIR: folder(), SHARDS: '0', SHARD_COUNT: '2' });
    await start({ DATABASE_URL, DATA_DIR: folder(), SHARDS: '1', SHARD_COUNT: '2' });
    const file = { name: 'clock.txt', size: CLOCK.length, url: `http://127.0.0.1:${port}/clock.txt` };
    expect((await double.manage('article add', { file }, here))['content']).toContain('Added **The town clock**');
    expect((await asked('When did the clock stop?'))['content']).toContain('stopped at noon');
    expect((await asked('When did the clock stop?', there))['content']).toContain('does not say');
    expect((await asked('What does Beijing want to maintain in the Koreas?'))['content']).toContain('¶4');

    // Not even asked to leave, the first ends, and another process takes its shard.
    first.kill('SIGKILL');
    await first.ended;
    await start({ DATABASE_URL, DATA_DIR: folder(), SHARDS: '0', SHARD_COUNT: '2' });
    expect((await asked('what about its own global agenda?'))['content']).toContain('from what you asked before');
    const again = (await asked('When did the clock stop?'))['content'];
    expect(again).toContain('stopped at noon');
    expect(again).toContain('You asked this before');
    expect((await double.slash('privacy export', {}, there))['content']).toContain('6 entries');
  }, 60_000);

  it('are started one for each shard with SHARDS=auto, and end when asked to', async () => {
    const supervisor = await start({ DATA_DIR: folder(), SHARDS: 'auto' });
    await double.settled(() => double.gateway.shards.length === 2);
    for (const guild_id of double.guildIds) {
      const { content } = await double.slash('passage', { reference: '¶4' }, { guild_id });
      expect(content).toContain('Beijing wants to maintain');
    }
    supervisor.kill('SIGTERM');
    expect(await supervisor.ended).toMatchObject({ exitCode: 0, output: '' });
  }, 60_000);
});
