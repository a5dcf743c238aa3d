/** What is kept about people, from the one list that forgetting works by. */
import { defineCommand } from '../../src/command/command.ts';
import { code, phrase } from '../../src/command/reply.ts';
import { KEPT } from '../../src/storage/kept.ts';

export const show = defineCommand({
  name: 'show',
  audience: 'asker',
  description: 'What is kept about you, and for how long',
  options: {},
  run: async (_, { caller, store }) => {
    const dossier = await store.people.dossierOf(caller.person);
    return {
      kind: 'privacy',
      blocks: [
        { kind: 'text', phrase: phrase`This is kept, on the machine that runs me and nowhere else:` },
        {
          kind: 'list',
          items: KEPT.map(
            ({ name, what, until }) => phrase`${what}, until ${until} · ${dossier[name]?.length ?? 0} of yours now`,
          ),
        },
        {
          kind: 'small',
          phrase: phrase`${code('/privacy export')} gives you all of it as a file, ${code('/privacy forget')} deletes it at once and for good.`,
        },
      ],
    };
  },
});
