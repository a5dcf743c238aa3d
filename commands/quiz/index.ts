/** A quiz of an article's own sentences: its verbs, and what its buttons do. */
import { defineGroup } from '../../src/command/command.ts';
import { answer } from './answer.ts';
import { close } from './close.ts';
import { end } from './end.ts';
import { next } from './next.ts';
import { press } from './press.ts';
import { scores } from './scores.ts';
import { start } from './start.ts';
import { turn } from './turn.ts';

export const quiz = defineGroup({ name: 'quiz', description: 'Questions made of an article’s own sentences' }, [
  start,
  answer,
  close,
  next,
  end,
  scores,
  press,
  turn,
]);
