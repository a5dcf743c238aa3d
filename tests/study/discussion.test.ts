import { describe } from 'vitest';
import { createDiscussions } from '../../src/study/discussion.ts';
import { theDiscussions } from '../contracts/discussions.ts';

describe('discussions that end with the process', () => {
  theDiscussions(async (now) => createDiscussions(now));
});
