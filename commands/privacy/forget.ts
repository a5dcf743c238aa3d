/** Everything about a person deleted, at once and for good. */
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';

export const forget = defineCommand({
  name: 'forget',
  audience: 'asker',
  description: 'Delete everything that is kept about you, at once and for good',
  options: {},
  run: async (_, { caller: { person }, memory, store }) => {
    await memory.forgetPerson(person);
    await store.people.forget(person);
    return {
      kind: 'privacy',
      blocks: [{ kind: 'text', phrase: phrase`Everything about you is deleted, here and in every other server.` }],
    };
  },
});
