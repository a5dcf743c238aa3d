/** npm, started by a test that npm started. */

/** What npm tells programs that it starts would send an npm below it back to the project's own folder. */
const OF_NPM = /^npm_(?:command|config_local_prefix|execpath|lifecycle|node_execpath|package)|^INIT_CWD$/;

/** The environment for an npm in a folder of its own, which takes what was fetched before. */
export function npmEnvironment(): Readonly<Record<string, string | undefined>> {
  const own = Object.entries(process.env).filter(([name]) => !OF_NPM.test(name));
  return { ...Object.fromEntries(own), npm_config_prefer_offline: 'true' };
}
