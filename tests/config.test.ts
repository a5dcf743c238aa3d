import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { parseConfig, variableNames } from '../src/config.ts';

const TOKEN = 'MTA.secret-part.of-the-token';

describe('the configuration', () => {
  it('has a sensible value for everything', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        messageContent: false,
        serverMembers: false,
        corpusDirectory: 'corpus',
        dataDirectory: 'data',
        libraryMegabytes: 300,
        logQuestions: false,
        isColourWanted: true,
      },
    });
  });

  it('takes every variable', () => {
    const environment = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      MESSAGE_CONTENT: 'TRUE',
      SERVER_MEMBERS: 'on',
      SHARDS: '0, 2',
      SHARD_COUNT: '3',
      CORPUS_DIR: ' my articles ',
      DATA_DIR: '/var/lib/footnote',
      DATABASE_URL: 'postgres://reader:word@db.example/footnote',
      LIBRARY_MEMORY_MB: '500',
      LOG_QUESTIONS: 'yes',
      HEALTH_PORT: '9464',
      ENCODER: 'off',
      LOG_LEVEL: 'debug',
      NO_COLOR: '1',
    };
    expect(Object.keys(environment).sort()).toEqual([...variableNames].sort());
    expect(parseConfig(environment)).toEqual({
      ok: true,
      value: {
        discordToken: TOKEN,
        discordGuildId: '123456789012345678',
        discordApiUrl: 'http://127.0.0.1:8080/api',
        messageContent: true,
        serverMembers: true,
        shards: { ids: [0, 2], count: 3 },
        corpusDirectory: 'my articles',
        dataDirectory: '/var/lib/footnote',
        databaseUrl: 'postgres://reader:word@db.example/footnote',
        libraryMegabytes: 500,
        logQuestions: true,
        healthPort: 9464,
        encoder: 'off',
        logLevel: 'debug',
        isColourWanted: false,
      },
    });
  });

  it('counts an empty variable as not set', () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, ' ']));
    expect(parseConfig(empty)).toEqual(parseConfig({}));
  });

  it('wants no colour on a terminal that knows no more than letters', () => {
    expect(parseConfig({ TERM: 'dumb' })).toMatchObject({ value: { isColourWanted: false } });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_GUILD_ID', '123'],
    ['DISCORD_API_URL', 'localhost:8080'],
    ['DISCORD_API_URL', 'ftp://proxy.example'],
    ['MESSAGE_CONTENT', 'maybe'],
    ['DATABASE_URL', 'mysql://reader:word@db.example/footnote'],
    ['DATABASE_URL', 'db.example'],
    ['DATA_DIR', '/proc/footnote'],
    ['DATA_DIR', '/tmp/../proc/1'],
    ['LIBRARY_MEMORY_MB', 'much'],
    ['LIBRARY_MEMORY_MB', '49.5'],
    ['LIBRARY_MEMORY_MB', '10'],
    ['LOG_QUESTIONS', 'maybe'],
    ['HEALTH_PORT', 'http'],
    ['HEALTH_PORT', '70000'],
    ['SHARDS', 'all'],
    ['SHARDS', '0-3'],
    ['SHARD_COUNT', '00000'],
    ['SHARD_COUNT', '10001'],
    ['SHARD_COUNT', 'two'],
    ['LOG_LEVEL', 'loud'],
  ])('tells what %s must be, and not that it was %j', (name, value) => {
    const config = parseConfig({ [name]: value });
    expect(config.ok).toBe(false);
    const [problem = '', ...others] = config.ok ? [] : config.problems;
    expect(problem).toMatch(new RegExp(`^${name} must be .+\\.$`));
    expect(problem).not.toContain(value);
    expect(others).toEqual([]);
  });

  it('takes as many processes as Discord recommends, or a number', () => {
    expect(parseConfig({ SHARDS: 'AUTO' })).toMatchObject({ value: { shards: 'auto' } });
    expect(parseConfig({ SHARDS: 'auto', SHARD_COUNT: '4' })).toMatchObject({
      value: { shards: 'auto', shardCount: 4 },
    });
  });

  it.each([
    [{ SHARDS: '0,1' }, 'SHARD_COUNT must be the number of all shards when SHARDS names some of them.'],
    [{ SHARDS: '0,2', SHARD_COUNT: '2' }, 'SHARDS must be ids from 0 on that are below SHARD_COUNT.'],
    [{ SHARD_COUNT: '2' }, 'SHARDS must be auto, or ids such as 0 or 0,1, when SHARD_COUNT is set.'],
  ])('does not take %j', (environment, problem) => {
    expect(parseConfig(environment)).toEqual({ ok: false, problems: [problem] });
  });

  it('tells all that is wrong at once', () => {
    const config = parseConfig({ DISCORD_TOKEN: 'a b', MESSAGE_CONTENT: 'maybe', LOG_LEVEL: 'loud' });
    expect(config.ok ? [] : config.problems).toHaveLength(3);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('lists every variable once, with a line that says what it is for', () => {
    const pairs = [...text.matchAll(/^# \S.*\.\n([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(pairs).toEqual(variableNames);
  });

  it('changes nothing when it is copied as it is', () => {
    expect(parseConfig(parse(text))).toEqual(parseConfig({}));
  });
});
