/** What is said when someone has as many notes as are kept. */
import { code, errorReply, phrase, type Reply } from '../../src/command/reply.ts';

/** `whose` is the beginning of the sentence: "You have". */
export function noRoom(count: number, whose: string): Reply {
  return errorReply(
    phrase`${whose} ${count} notes in this server, which is as many as are kept; ${code('/discuss delete-note')} makes room.`,
  );
}
