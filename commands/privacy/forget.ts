/** Everything about a person deleted, at once and for good. */
import { defineCommand } from '../../src/command/command.ts';
import { code, phrase } from '../../src/command/reply.ts';

export const forget = defineCommand({
  name: 'forget',
  audience: 'asker',
  description: 'Delete everything that is kept about you, at once and for good',
  options: {},
  run: async (_, { caller: { person }, memory, store }) => {
    const { scores = [] } = await store.people.dossierOf(person);
    await memory.forgetPerson(person);
    await store.people.forget(person);
    const wantedNoScore = scores.some(({ is_kept: isKept }) => isKept === 0);
    return {
      kind: 'privacy',
      blocks: [
        { kind: 'text', phrase: phrase`Everything about you is deleted, here and in every other server.` },
        ...(wantedNoScore
          ? [
              {
                kind: 'small',
                phrase: phrase`That you want no score in quizzes is forgotten too; ${code('/quiz scores keep:false')} says it again.`,
              } as const,
            ]
          : []),
      ],
    };
  },
});
