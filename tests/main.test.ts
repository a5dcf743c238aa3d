import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { withResolvers } from '../src/discord/with-resolvers.ts';
import { type Double, startDouble } from './support/discord/double.ts';
import { freePort } from './support/free-port.ts';
import { CLOCK } from './support/library.ts';
import { openTerminal, runProgram, runShell, startProgram } from './support/program.ts';

const TOKEN = 'a-token.that-must.not-leak';

async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return directory;
}

describe('the program', () => {
  it('tells its version and how it is used', async () => {
    expect(await runProgram(['--version'], '')).toMatchObject({
      output: `${manifest.version}\n`,
      errors: '',
      exitCode: 0,
    });
    expect((await runProgram(['--help'], '')).output).toContain('npm start -- --corpus DIR');
  });

  it('ends with 2 and a plain line on an argument it does not know', async () => {
    const { output, errors, exitCode } = await runProgram(['--fly'], '');
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 2 });
    expect(errors).toBe("Unknown option '--fly'.\n--help tells what there is.\n");
  });

  it('does not start with wrong settings, and tells them all', async () => {
    const { errors, exitCode } = await runProgram([], '', { DISCORD_TOKEN: `${TOKEN} x`, LOG_LEVEL: 'loud' });
    expect(errors).toMatch(/^DISCORD_TOKEN must be .*\nLOG_LEVEL must be .*\n$/);
    expect(errors).not.toContain(TOKEN);
    expect(exitCode).toBe(2);
  });

  it('tells of a setting whose name was mistyped, and starts', async () => {
    const directory = await folder({ '.env': 'DISCORD_TOKN=a-token\nANYTHING=else\n', 'good.txt': CLOCK });
    const start = `cd ${directory} && echo hello | node ${resolve('dist/src/main.js')} --corpus .`;
    const { output, errors, exitCode } = await runShell(start);
    expect(errors).toBe('DISCORD_TOKN is no setting and is not read; DISCORD_TOKEN may be meant.\n');
    expect(output).toContain('Hello');
    expect(exitCode).toBe(0);
  });

  it('names bad articles with file and line, and answers from the others', async () => {
    const directory = await folder({
      'good.txt': 'A pact\n\nThe pact was signed in June.\n',
      'bad.txt': Uint8Array.of(0x41, 0x0a, 0xff, 0x0a),
      '\u001B[2Jodd.txt': 'Only a title',
    });
    const { output, errors, exitCode } = await runProgram(['--corpus', directory], 'when was the pact signed?\n');
    expect(output).toContain('The pact was signed in June.');
    expect(errors).toMatch(/^.*\/bad\.txt:2: .*UTF-8.*\.$/m);
    expect(errors).not.toContain('\u001B');
    expect(exitCode).toBe(0);
  });

  it('says what to do without any article', async () => {
    const directory = await folder({});
    const { output, errors, exitCode } = await runProgram(['--corpus', directory], 'anything?\n');
    expect(errors).toBe(`There is no article to read in ${directory}; put a .txt, .md, .html or .pdf file there.\n`);
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 1 });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const many = 'for i in $(seq 500); do echo "/passage ¶1"; done';
    const { output, errors } = await runShell(`set +o pipefail; ${many} | node dist/src/main.js | head -1`);
    expect(output).toMatch(/^ {2}China has adopted a cautious approach.*\n$/);
    expect(errors).toBe('');
  });

  it('shows how far it is with a large corpus, and stops at Ctrl-C', async () => {
    const sentence = 'The leaders of both countries met again and signed a pact about trade. ';
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, at) => [`a${at}.txt`, `Article ${at}\n\n${sentence.repeat(12)}\n`]),
    );
    const terminal = openTerminal(['--corpus', await folder(files)]);
    expect(await terminal.shows('Indexing')).not.toContain('›');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
  });
});

describe('npm', () => {
  it('start answers what is piped in', async () => {
    const { output, errors, exitCode } = await runShell('echo "what does beijing want?" | npm start --silent');
    expect(output).toContain('Beijing wants to maintain peace and stability in the Koreas');
    expect({ errors: withoutNpm(errors), exitCode }).toEqual({ errors: '', exitCode: 0 });
  });

  it('run chat is JSON Lines with --jsonl, and never the bot', async () => {
    const line = `echo '{"conversation":"a","text":"¶4"}'`;
    const { output, exitCode } = await runShell(`${line} | npm run --silent chat -- --jsonl`, { DISCORD_TOKEN: TOKEN });
    expect(JSON.parse(output)).toMatchObject({ conversation: 'a', kind: 'passage' });
    expect(exitCode).toBe(0);
  });
});

describe('with a token', () => {
  let discord: Double;
  beforeEach(async () => {
    discord = await startDouble();
  });
  afterEach(() => discord.stop());
  const settings = () => ({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: discord.guildId,
    LOG_LEVEL: 'trace',
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('it is the bot, until %s', async (signal) => {
    const program = startProgram([], settings());
    await discord.until(({ path }) => path.endsWith('/commands'));
    program.kill(signal);
    const { output, errors, exitCode } = await program.ended;
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 0 });
    expect(errors).not.toContain(TOKEN);
  });

  it('ends with 2 and a plain line when Discord refuses the token, which no log shows', async () => {
    discord.failOnce({ method: 'GET', path: /gateway/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const { errors, exitCode } = await startProgram([], settings()).ended;
    expect(errors).toContain('Discord refuses the token in DISCORD_TOKEN.');
    expect(errors).not.toContain(TOKEN);
    expect(exitCode).toBe(2);
  });

  it('ends with 1, and so may be started again, when Discord cannot be reached', async () => {
    const { errors, exitCode } = await startProgram([], { ...settings(), DISCORD_API_URL: 'http://127.0.0.1:9/api' })
      .ended;
    expect(errors).toContain("Discord's API cannot be reached");
    expect(exitCode).toBe(1);
  });

  it('gives the answer under way when it is told to end, and takes no more', async () => {
    const { program, files, isWell } = await startSlow();
    const answer = discord.manage('article add', { file: files.file });
    const { response } = await files.asked;
    program.kill('SIGTERM');
    // Whoever answers this has heard the signal before it.
    await isWell();
    discord.write('<@900000000000000001> what does beijing want?', { mentionsBot: true });
    await isWell();
    response.end(CLOCK);
    expect((await answer)['content']).toContain('Added **The town clock**');
    expect(await program.ended).toMatchObject({ output: '', exitCode: 0 });
    // Nothing but the command's own answer, which may come as an edit.
    expect(discord.messages.filter((message) => 'message_reference' in message)).toEqual([]);
    expect(discord.verdicts).toEqual([]);
  });

  it('ends within 5 s all the same when the answer does not come', async () => {
    const { program, files } = await startSlow();
    void discord.manage('article add', { file: files.file });
    await files.asked;
    program.kill('SIGTERM');
    // Its own bound against a service manager's: killed, it would have no exit code.
    const overdue = setTimeout(() => program.kill('SIGKILL'), 5000);
    onTestFinished(() => clearTimeout(overdue));
    expect(await program.ended).toMatchObject({ output: '', exitCode: 0 });
  });

  /** The bot, and a file for it whose host takes its time. */
  async function startSlow() {
    const { promise: asked, resolve } = withResolvers<{ readonly response: ServerResponse }>();
    const host = createServer((_, response) => resolve({ response })).listen(0, '127.0.0.1');
    await once(host, 'listening');
    onTestFinished(() => {
      host.closeAllConnections();
      host.close();
    });
    // Proof: a server that listens on a port has an address with that port.
    const { port } = host.address() as AddressInfo;
    const healthPort = await freePort();
    const data = await folder({});
    const program = startProgram([], {
      ...settings(),
      ENCODER: 'off',
      DATA_DIR: data,
      HEALTH_PORT: String(healthPort),
    });
    onTestFinished(() => program.kill('SIGKILL'));
    await discord.until(({ path, method }) => method === 'PUT' && path.endsWith('/commands'));
    const file = { name: 'clock.txt', size: CLOCK.length, url: `http://127.0.0.1:${port}/clock.txt` };
    const isWell = () => fetch(`http://127.0.0.1:${healthPort}/healthz`);
    return { program, files: { file, asked }, isWell };
  }
});

/** Npm's own remarks on the machine's settings are not the program's. */
function withoutNpm(errors: string): string {
  return errors.replaceAll(/^npm (?:warn|notice).*\n/gm, '');
}
