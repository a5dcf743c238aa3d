/** A person's own cards: `/cards review`, `/cards answer`, `/cards rate`, `/cards export`. */
import { defineGroup } from '../../src/command/command.ts';
import { answer } from './answer.ts';
import { exportCommand } from './export.ts';
import { mark } from './mark.ts';
import { rate } from './rate.ts';
import { review } from './review.ts';
import { turn } from './turn.ts';

export const cards = defineGroup({ name: 'cards', description: 'Remember what you read, on cards of your own' }, [
  review,
  answer,
  rate,
  exportCommand,
  turn,
  mark,
]);
