/** The server's library: `/article list`, `info`, `use`, `add`, `remove`, `restore`. */
import { defineGroup } from '../../src/command/command.ts';
import { add } from './add.ts';
import { info } from './info.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { use } from './use.ts';

export const article = defineGroup({ name: 'article', description: 'The articles that can be asked about here' }, [
  list,
  info,
  use,
  add,
  remove,
  restore,
]);
