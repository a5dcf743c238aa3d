import { describe, expect, it } from 'vitest';
import { variableNames } from '../src/config.ts';
import { misspeltSettings } from '../src/misspelt-settings.ts';

const saidOf = (name: string): string => misspeltSettings([name], variableNames).join();

describe('a setting that nobody reads', () => {
  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCROD_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORDTOKEN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['SHARD', 'SHARDS'],
    ['LOG_LEVELS', 'LOG_LEVEL'],
  ])('%s is told with the name that is meant', (name, meant) => {
    expect(saidOf(name)).toBe(`${name} is no setting and is not read; ${meant} may be meant.`);
  });

  it.each(['POSTGRES_PASSWORD', 'PATH', 'DISCORD_CLIENT_ID', 'NODE_ENV', ''])('%j is left to others', (name) => {
    expect(saidOf(name)).toBe('');
  });

  it('is none of the settings', () => {
    expect(misspeltSettings(variableNames, variableNames)).toEqual([]);
  });
});
