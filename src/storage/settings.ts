/** What servers chose, in the store: a row for each choice, so that two made at once are both kept. */
import { z } from 'zod';
import type { Database } from './database.ts';
import type { Settings, SettingsStore } from './ports.ts';
import { STORED_SLUG } from './stored-slug.ts';

/** A choice that a later program wrote in its own way counts as none. */
const SETTINGS = z.object({
  article: STORED_SLUG.optional().catch(undefined),
  channels: z.array(z.string()).optional().catch(undefined),
  audience: z.enum(['everyone', 'asker']).optional().catch(undefined),
});

/** {@link SettingsStore} over a database. */
export function storedSettings(database: Database): SettingsStore {
  return {
    of: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('settings')
          .select(['name', 'value'])
          .where('server', '=', server)
          .execute();
        return SETTINGS.parse(
          Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])),
        ) satisfies Settings;
      }),
    change: (server, settings) =>
      database.change(async (tables) => {
        for (const [name, chosen] of Object.entries(settings)) {
          if (chosen === undefined) {
            await tables.deleteFrom('settings').where('server', '=', server).where('name', '=', name).execute();
            continue;
          }
          const value = JSON.stringify(chosen);
          await tables
            .insertInto('settings')
            .values({ server, name, value })
            .onConflict((conflict) => conflict.columns(['server', 'name']).doUpdateSet({ value }))
            .execute();
        }
      }),
  };
}
