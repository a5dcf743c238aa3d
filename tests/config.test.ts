import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { parseConfig, variableNames } from '../src/config.ts';

const TOKEN = 'MTA.secret-part.of-the-token';

describe('the configuration', () => {
  it('has a sensible value for everything', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: { messageContent: false, corpusDirectory: 'corpus', dataDirectory: 'data', isColourWanted: true },
    });
  });

  it('takes every variable', () => {
    const environment = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      MESSAGE_CONTENT: 'TRUE',
      CORPUS_DIR: ' my articles ',
      DATA_DIR: '/var/lib/footnote',
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
        corpusDirectory: 'my articles',
        dataDirectory: '/var/lib/footnote',
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
    ['LOG_LEVEL', 'loud'],
  ])('tells what %s must be, and not that it was %j', (name, value) => {
    const config = parseConfig({ [name]: value });
    expect(config.ok).toBe(false);
    const [problem = '', ...others] = config.ok ? [] : config.problems;
    expect(problem).toMatch(new RegExp(`^${name} must be .+\\.$`));
    expect(problem).not.toContain(value);
    expect(others).toEqual([]);
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
