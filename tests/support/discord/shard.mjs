/** What `superviseShards` starts in tests: the real bot of one shard, from its sources; `--fail` ends it before that. */
import { pino } from 'pino';
import { register } from 'tsx/esm/api';

const [apiUrl, wish] = process.argv.slice(2);
if (wish === '--fail') process.exit(2);
register();
const { startBot } = await import('../../../src/discord/bot.ts');

const { DISCORD_TOKEN: token, SHARDS, SHARD_COUNT } = process.env;
const bot = startBot({
  token,
  apiUrl,
  messageContent: false,
  shards: { ids: [Number(SHARDS)], count: Number(SHARD_COUNT) },
  dispatcher: { commands: [] },
  log: pino({ level: 'silent' }),
});
const asked = new Promise((resolve) => {
  process.once('SIGTERM', () => resolve(''));
});
process.stdout.write(await Promise.race([bot.failed, asked]));
// No exit: a bot that has stopped keeps no process alive.
await bot.stop();
