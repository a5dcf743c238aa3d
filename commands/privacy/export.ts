/** Everything about a person as a file. */
import { defineCommand } from '../../src/command/command.ts';
import { counted, phrase } from '../../src/command/reply.ts';

export const exportCommand = defineCommand({
  name: 'export',
  audience: 'asker',
  description: 'Everything that is kept about you, as a file',
  options: {},
  run: async (_, { caller, store }) => {
    const dossier = await store.people.dossierOf(caller.person);
    const count = Object.values(dossier).reduce((sum, rows) => sum + rows.length, 0);
    return {
      kind: 'privacy',
      blocks: [
        {
          kind: 'text',
          phrase: phrase`This is all that is kept about you: ${counted(count, 'entry', 'entries')}, as JSON.`,
        },
      ],
      file: { name: 'footnote-data.json', text: `${JSON.stringify({ person: caller.person, ...dossier }, null, 2)}\n` },
    };
  },
});
