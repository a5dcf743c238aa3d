/** What a person can ask for, in the order shown. The only list there is. */
import type { Command } from '../src/command/command.ts';
import { article } from './article/index.ts';
import { ask } from './ask.ts';
import { askGroup } from './ask-group.ts';
import { cards } from './cards/index.ts';
import { check } from './check.ts';
import { context } from './context.ts';
import { daily } from './daily/index.ts';
import { discuss } from './discuss/index.ts';
import { feedback } from './feedback.ts';
import { find } from './find.ts';
import { findInArticle } from './find-in-article.ts';
import { help } from './help.ts';
import { isThisQuotedRight } from './is-this-quoted-right.ts';
import { more } from './more.ts';
import { moveNote } from './move-note.ts';
import { nextPromptButton } from './next-prompt.ts';
import { passage } from './passage.ts';
import { privacy } from './privacy/index.ts';
import { putPoll } from './put-poll.ts';
import { quiz } from './quiz/index.ts';
import { rest } from './rest.ts';
import { saveNote } from './save-note.ts';
import { say } from './say.ts';
import { settings } from './settings.ts';
import { summary } from './summary.ts';
import { topics } from './topics.ts';

export const commands: readonly Command[] = [
  ask,
  find,
  passage,
  summary,
  topics,
  ...discuss,
  ...quiz,
  ...cards,
  ...daily,
  findInArticle,
  isThisQuotedRight,
  saveNote,
  ...article,
  settings,
  check,
  ...privacy,
  help,
  say,
  askGroup,
  putPoll,
  nextPromptButton,
  context,
  more,
  rest,
  feedback,
  moveNote,
];
