/** Languages in which Discord shows the commands, each under Discord's own code for it. English stands in the commands. */
export { default as de } from './de.json' with { type: 'json' };
