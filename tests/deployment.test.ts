/** The files that put the program into service, each carried out as far as a machine without Docker and systemd can. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse as parseEnvironment } from 'dotenv';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { variableNames } from '../src/config.ts';
import { canContain, runContainer, startContainer } from './support/container.ts';
import { startDouble } from './support/discord/double.ts';
import { freePort } from './support/free-port.ts';
import { buildImage, type Image, USERS } from './support/image.ts';
import { copyWorkingTree } from './support/working-tree.ts';

const QUESTION = 'what does beijing want?\n';
const ANSWER = 'Beijing wants to maintain peace and stability in the Koreas';
/** Settings as an operator has them who copied the example. */
const EXAMPLE = parseEnvironment(readFileSync('.env.example'));
const operating = readFileSync('docs/operating.md', 'utf8');
const UNIT = 'deploy/footnote.service';
const ANALYZE = '/usr/bin/systemd-analyze';
/** What `docs/operating.md` promises; `tests/main.test.ts` holds the program to it. */
const ENDS_WITHIN_SECONDS = 5;
/** Discord's limit for a small bot, after which it takes the token away. */
const LOGINS_A_DAY = 1000;

const SERVICE = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  read_only: z.boolean(),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  mem_limit: z.string(),
  restart: z.string(),
  stop_grace_period: z.string(),
});
const compose = z
  .object({
    services: z.object({
      bot: SERVICE.extend({
        init: z.boolean(),
        env_file: z.string(),
        depends_on: z.object({ postgres: z.object({ condition: z.string() }) }),
      }),
      postgres: SERVICE.extend({ user: z.string(), healthcheck: z.object({ test: z.array(z.string()) }) }),
    }),
    networks: z.record(z.string(), z.object({ internal: z.boolean() })),
    volumes: z.record(z.string(), z.object({ name: z.string() })),
  })
  .parse(parseYaml(readFileSync('compose.yaml', 'utf8')));
const { bot, postgres } = compose.services;

/** Some ten thousand files are written and taken away. */
const BUILD_WITHIN_MS = 240_000;

let image: Image;
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-image-'));
  chmodSync(directory, 0o755);
  const context = join(directory, 'context');
  copyWorkingTree(context);
  // What stands about on the machine of somebody who has the bot running.
  for (const file of ['.env', 'data/footnote.db', 'dist/src/old.js', 'node_modules/old/index.js', 'src/.env']) {
    mkdirSync(join(context, dirname(file)), { recursive: true });
    writeFileSync(join(context, file), 'DISCORD_TOKEN=a-token.that-must.not-leak');
  }
  image = buildImage(context, directory);
}, BUILD_WITHIN_MS);
afterAll(() => rmSync(directory, { recursive: true, force: true }), BUILD_WITHIN_MS);

const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('the image', () => {
  it('holds what runs, the articles and the licences, and nothing else', () => {
    const { root, workingDirectory } = image;
    expect(readdirSync(root).sort()).toEqual(['app', 'data']);
    expect(readdirSync(join(root, workingDirectory)).sort()).toEqual([
      'LICENSE',
      'NOTICE.md',
      'corpus',
      'dist',
      'node_modules',
    ]);
    expect(readdirSync(join(root, 'data'))).toEqual([]);
    expect(filesIn(join(root, 'app/corpus'))).toEqual(filesIn('corpus'));
    const strays = filesIn(join(root, 'app')).filter((name) =>
      /(?:^|\/)(?:\.env|old|old\.js|typescript|.*\.d\.ts)$/.test(name),
    );
    expect(strays).toEqual([]);
  });

  it('is made by a Dockerfile that its linter has nothing to say about', () => {
    expect(validate(readFileSync('Dockerfile', 'utf8')).map(({ message }) => message)).toEqual([]);
  });

  it('is made on the base it is compiled on, and not run as root', () => {
    const bases = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set([image.base]));
    expect(image.base).toMatch(/^node:\d+\.\d+\.\d+-slim$/);
    expect(USERS[image.user]).toBeGreaterThan(0);
    expect(image.volumes).toEqual([image.environment['DATA_DIR']]);
  });
});

describe.skipIf(!canContain)('a container of the image', () => {
  const node = (script: string, environment = {}) =>
    runContainer(image, '', { command: [process.execPath, '-e', script], environment });

  it('answers what is piped in, and keeps what it keeps in /data', async () => {
    const { output, errors, exitCode } = await runContainer(image, QUESTION);
    expect(output.replaceAll(/\s+/g, ' ')).toContain(ANSWER);
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
    expect(readdirSync(join(image.root, 'data'))).toContain('index');
  });

  it('can write nowhere else', async () => {
    const tried = ['/app/x', '/app/dist/src/x', '/tmp/x', '/x', '/data/x'];
    const script = `for (const path of ${JSON.stringify(tried)}) try { fs.writeFileSync(path, '') } catch ({ code }) { console.log(path, code) }`;
    const { output } = await node(script);
    expect(output.trim().split('\n')).toEqual(
      ['/app/x', '/app/dist/src/x', '/tmp/x', '/x'].map((path) => expect.stringMatching(`^${path} `)),
    );
  });

  it('is the bot with the settings of compose.yaml, tells whether it is well, and ends when it is told to', async () => {
    const discord = await startDouble();
    onTestFinished(() => discord.stop());
    const { DATABASE_URL: _, ...settings } = bot.environment;
    const HEALTH_PORT = String(await freePort());
    const environment = {
      ...EXAMPLE,
      ...settings,
      HEALTH_PORT,
      DISCORD_TOKEN: 'token',
      DISCORD_API_URL: discord.apiUrl,
    };
    const health = () => runContainer(image, '', { command: image.healthCommand, environment });
    const started = startContainer(image, { environment });
    onTestFinished(() => started.kill('SIGKILL'));
    await discord.until(({ path, method }) => method === 'PUT' && path.endsWith('/commands'));

    const { content } = await discord.slash('ask', { question: QUESTION.trim() });
    expect(content).toContain('¶4');
    expect(await health()).toEqual({ output: '', errors: '', exitCode: 0 });
    started.kill('SIGTERM');
    expect(await started.ended).toMatchObject({ output: '', exitCode: 0 });
    expect(readdirSync(join(image.root, 'data'))).toContain('footnote.db');
    expect((await health()).exitCode).toBe(1);
    expect(discord.verdicts).toEqual([]);
  });

  it('asks at the port of the first of its shards', async () => {
    const ports = ['', 'auto', '0,1', '3, 4'].map(async (SHARDS) => {
      const told = `globalThis.fetch = async (address) => ({ ok: console.log(address) === undefined });`;
      const [program = '', flag = '', script = ''] = image.healthCommand;
      const environment = { HEALTH_PORT: '9464', SHARDS };
      return (await runContainer(image, '', { command: [program, flag, told + script], environment })).output;
    });
    expect(await Promise.all(ports)).toEqual(
      [9464, 9464, 9464, 9467].map((port) => `http://127.0.0.1:${port}/healthz\n`),
    );
  });

  it('counts as healthy when no port was given to ask at', async () => {
    const asked = { command: image.healthCommand, environment: EXAMPLE };
    expect((await runContainer(image, '', asked)).exitCode).toBe(0);
  });
});

describe('compose.yaml', () => {
  it('gives the bot settings that there are, and asks for one more that the documents name', () => {
    expect(Object.keys(bot.environment).filter((name) => !variableNames.includes(name))).toEqual([]);
    const text = readFileSync('compose.yaml', 'utf8');
    expect(new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))).toEqual(new Set(['POSTGRES_PASSWORD']));
    expect(operating).toContain('POSTGRES_PASSWORD=');
    expect(bot.env_file).toBe('.env');
  });

  it('has the bot wait for the database that its address names', () => {
    const address = new URL(bot.environment['DATABASE_URL']?.replace(/\$\{.*?\}/, 'password') ?? '');
    const { POSTGRES_USER, POSTGRES_DB } = postgres.environment;
    expect(address).toMatchObject({ hostname: 'postgres', username: POSTGRES_USER, pathname: `/${POSTGRES_DB}` });
    expect(bot.depends_on.postgres.condition).toBe('service_healthy');
    expect(postgres.healthcheck.test).toEqual(
      expect.arrayContaining(['pg_isready', `--username=${POSTGRES_USER}`, `--dbname=${POSTGRES_DB}`]),
    );
    expect(postgres.image).toMatch(/^postgres:1[6-9]/);
    // Only the bot reaches it.
    expect(postgres.networks.map((name) => compose.networks[name])).toEqual([{ internal: true }]);
    expect(bot.networks).toEqual(['default', ...postgres.networks]);
  });

  it.each(Object.entries(compose.services))('takes every right from %s that it does without', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      restart: 'unless-stopped',
    });
  });

  it('keeps in volumes what the programs write', () => {
    const named = [...bot.volumes, ...postgres.volumes].filter((volume) => !volume.startsWith('.'));
    expect(named.map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes));
    for (const { name } of Object.values(compose.volumes)) expect(operating).toContain(`\`${name}\``);
    expect(bot.volumes).toContain(`footnote-data:${image.volumes[0]}`);
    expect(bot.environment['DATA_DIR']).toBe(image.volumes[0]);
    expect(bot.volumes).toContain(`./corpus:${bot.environment['CORPUS_DIR']}:ro`);
  });

  it('gives the bot longer to end than it needs', () => {
    expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(ENDS_WITHIN_SECONDS);
    expect(bot.init).toBe(true);
  });
});

describe('the unit of systemd', () => {
  const lines = readFileSync(UNIT, 'utf8').split('\n');
  const allOf = (name: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));
  const oneOf = (name: string): string => allOf(name)[0] ?? '';

  it.skipIf(!existsSync(ANALYZE))('is one that systemd takes, and calls well confined', () => {
    // The two programs that it starts need not be where Debian has them.
    const text = readFileSync(UNIT, 'utf8').replaceAll('/usr/bin/node', process.execPath);
    const copy = join(directory, 'footnote.service');
    writeFileSync(copy, text);
    const verified = spawnSync(ANALYZE, ['verify', copy], { encoding: 'utf8' });
    expect({ said: `${verified.stdout}${verified.stderr}`, status: verified.status }).toEqual({ said: '', status: 0 });
    // From 0, no rights at all, to 100.
    const security = spawnSync(ANALYZE, ['security', '--offline=true', '--threshold=15', copy], { encoding: 'utf8' });
    expect(security.status).toBe(0);
  });

  it('lets V8 compile, and does not start again what would end alike', () => {
    expect(allOf('MemoryDenyWriteExecute')).toEqual([]);
    expect(oneOf('RestartPreventExitStatus')).toBe('2');
    expect(Number(oneOf('TimeoutStopSec'))).toBeGreaterThan(ENDS_WITHIN_SECONDS);
    expect((24 * 60 * 60) / Number(oneOf('RestartSec'))).toBeLessThan(LOGINS_A_DAY);
  });

  it.skipIf(!canContain)('starts a program that writes nowhere but in its own folder', async () => {
    const kept = `/var/lib/${oneOf('StateDirectory')}`;
    const program = oneOf('WorkingDirectory');
    mkdirSync(join(image.root, kept), { recursive: true });
    chownSync(join(image.root, kept), USERS[image.user] ?? 0, USERS[image.user] ?? 0);
    mkdirSync(dirname(join(image.root, program)), { recursive: true });
    symlinkSync('/app', join(image.root, program));
    const command = oneOf('ExecStart').replace('%S', '/var/lib').replace('/usr/bin/node', process.execPath);
    const { output, errors, exitCode } = await runContainer(image, QUESTION, {
      command: command.split(' '),
      environment: EXAMPLE,
      workingDirectory: program,
      writable: [kept],
    });
    expect(output.replaceAll(/\s+/g, ' ')).toContain(ANSWER);
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
    expect(readdirSync(join(image.root, kept))).toContain('index');
  });
});

describe('docs/operating.md', () => {
  const blocks = [...operating.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
  const run = /^docker run .*$/m.exec(blocks.join('').replaceAll(/\\\n */g, ''))?.[0] ?? '';

  it('shows commands that a shell can read', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    expect(spawnSync('bash', ['-n'], { input: blocks.join(''), encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('runs the bot alone as confined as compose.yaml does', () => {
    const settings = [...run.matchAll(/--env (\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value]);
    expect(bot.environment).toMatchObject(Object.fromEntries(settings));
    expect(settings.map(([name]) => name)).toEqual(['DATA_DIR', 'HEALTH_PORT']);
    const rights = '--read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges';
    expect(run).toContain(`${rights} --memory ${bot.mem_limit} --restart ${bot.restart}`);
    expect(run).toContain(`--env-file ${bot.env_file}`);
    expect(run).toContain(`--volume ${bot.volumes[1]}`);
  });

  it('installs the service where its unit looks', () => {
    const unit = readFileSync(UNIT, 'utf8');
    const named = (setting: string): string => new RegExp(`^${setting}=(.*)$`, 'm').exec(unit)?.[1] ?? '?';
    const install = blocks.find((block) => block.includes('systemctl')) ?? '';
    expect(install).toContain(`cd ${named('WorkingDirectory')} && npm ci --omit=dev && npm run build\n`);
    expect(install).toContain(`--mode 600 .env ${named('EnvironmentFile')} &&`);
    expect(install).toContain(` ${UNIT} /etc/systemd/system/\n`);
  });
});
