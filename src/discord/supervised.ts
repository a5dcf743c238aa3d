/** A bot's process that another one started and watches over. */

const ORPHANED = 'The process that started this shard has ended, and its shards end with it.';

/** For a process that `superviseShards` started: tells when the supervisor has gone, which it may have by now. */
export function heedSupervisor(onGone: (sentence: string) => void): void {
  process.once('disconnect', () => onGone(ORPHANED));
  if (!process.connected) onGone(ORPHANED);
  // discord.js goes on to tell it of the connection, and what cannot be told would end the process.
  process.on('error', () => undefined);
  // Ctrl-C comes from the terminal and again, as SIGTERM, from the supervisor; asked twice, the process would end at once.
  process.on('SIGTERM', () => undefined);
}
