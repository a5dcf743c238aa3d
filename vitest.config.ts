import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/discord/**'],
          globalSetup: 'tests/support/build.ts',
          // Some start the whole program, which takes its time on a busy machine.
          testTimeout: 30_000,
          // A PostgreSQL is started and stopped in them.
          hookTimeout: 60_000,
        },
      },
      // The real client, and processes of it.
      { test: { name: 'discord', include: ['tests/discord/**/*.test.ts'], testTimeout: 20_000 } },
    ],
  },
});
