/** Markdown that shows as such in what was played. */
import { readMarkdown } from './markdown.ts';
import type { PlayedAct } from './scene.ts';
import { rawMarks } from './seen.ts';

/** Each raw mark with the scene in which it shows. */
export function marksIn(acts: readonly PlayedAct[]): readonly string[] {
  return acts.flatMap(({ scenes }) =>
    scenes.flatMap(({ title, messages }) =>
      messages
        .flatMap(({ payload }) => rawMarks(readMarkdown(payload.content ?? '')))
        .map((mark) => `${title}: shows Markdown: ${mark}`),
    ),
  );
}
