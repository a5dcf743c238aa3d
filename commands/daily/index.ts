/** A passage a day: `/daily set`, `/daily stop`, `/daily status`, `/daily preview`. */
import { defineGroup } from '../../src/command/command.ts';
import { post } from './post.ts';
import { preview } from './preview.ts';
import { set } from './set.ts';
import { status } from './status.ts';
import { stop } from './stop.ts';

export const daily = defineGroup({ name: 'daily', description: 'A passage a day in a channel' }, [
  set,
  stop,
  status,
  preview,
  post,
]);
