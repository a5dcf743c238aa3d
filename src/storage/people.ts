/** Everything about one person: to show it to them, and to forget it. */
import type { Database } from './database.ts';
import { KEPT } from './kept.ts';
import type { People } from './ports.ts';

/** {@link People} over a database. */
export function storedPeople(database: Database): People {
  return {
    dossierOf: (person) =>
      database.use(async (tables) => {
        const dossier: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
        for (const { table, name, columns } of KEPT) {
          const rows = await tables.selectFrom(table).selectAll().where('person', '=', person).execute();
          dossier[name] = rows.map((row) =>
            Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column))),
          );
        }
        return dossier;
      }),
    forget: (person, server) =>
      database.change(async (tables) => {
        let count = 0;
        for (const { table, forgetting } of KEPT) {
          if (forgetting === 'disown') {
            const own = tables.updateTable(table).set({ person: '' }).where('person', '=', person);
            const { numUpdatedRows } = await (server === undefined
              ? own
              : own.where('server', '=', server)
            ).executeTakeFirst();
            count += Number(numUpdatedRows);
          } else {
            const own = tables.deleteFrom(table).where('person', '=', person);
            const { numDeletedRows } = await (server === undefined
              ? own
              : own.where('server', '=', server)
            ).executeTakeFirst();
            count += Number(numDeletedRows);
          }
        }
        return count;
      }),
    knownIn: (server) =>
      database.use(async (tables) => {
        const known = new Set<string>();
        for (const { table } of KEPT) {
          const rows = await tables
            .selectFrom(table)
            .select('person')
            .distinct()
            .where('server', '=', server)
            .execute();
          for (const { person } of rows) if (person !== '') known.add(person);
        }
        return [...known].sort();
      }),
  };
}
