/** A message as it was typed → what the person said. The same on every face: people paste from Discord. */

/** Quoted lines, from `>` to the end of the line; from `>>>` to the end of the message. */
const QUOTED_REST = /^[^\S\n]*>>>\s[\s\S]*$/m;
const QUOTED_LINE = /^[^\S\n]*>(?:[^\S\n].*)?$/gm;
const CODE_BLOCK = /```[\s\S]*?```/g;
/** Mentions, custom emoji and times as Discord writes them: `<@1>`, `@here`, `<#1>`, `<:name:1>`, `<t:1:R>`. */
const DISCORD_MARKS = /<(?:@[!&]?|#|a?:\w+:|t:|id:|\/[^:>]+:)[\w:-]*>|(?<!\w)@(?:everyone|here)(?!\w)/g;

/** The words without mentions, quoted lines, code blocks and marks that only Discord can read. */
export function wordsOf(content: string): string {
  return content
    .replaceAll(CODE_BLOCK, ' ')
    .replace(QUOTED_REST, ' ')
    .replaceAll(QUOTED_LINE, ' ')
    .replaceAll(DISCORD_MARKS, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n')
    .trim();
}
