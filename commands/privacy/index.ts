/** One's own data: `/privacy show`, `export`, `forget`. */
import { defineGroup } from '../../src/command/command.ts';
import { exportCommand } from './export.ts';
import { forget } from './forget.ts';
import { show } from './show.ts';

export const privacy = defineGroup({ name: 'privacy', description: 'What is kept about you' }, [
  show,
  exportCommand,
  forget,
]);
