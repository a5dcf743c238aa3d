/** A study group's discussion: `/discuss start`. */
import { defineGroup } from '../../src/command/command.ts';
import { start } from './start.ts';

export const discuss = defineGroup({ name: 'discuss', description: 'Discuss an article in a thread' }, [start]);
