/** Markdown that shows as such in what was played. */
import { readMarkdown } from './markdown.ts';
import type { Component, Payload } from './payload.ts';
import type { PlayedAct } from './scene.ts';
import { rawMarks } from './seen.ts';

/** Each raw mark with the scene in which it shows. */
export function marksIn(acts: readonly PlayedAct[]): readonly string[] {
  return acts.flatMap(({ scenes }) =>
    scenes.flatMap(({ title, messages }) =>
      messages
        .flatMap(({ payload }) => textsOf(payload))
        .flatMap((text) => rawMarks(readMarkdown(text)))
        .map((mark) => `${title}: shows Markdown: ${mark}`),
    ),
  );
}

/** What Discord reads as Markdown; labels it shows as they are. */
function textsOf({ content, embeds, components }: Payload): readonly string[] {
  const inEmbeds = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds, ...components.flatMap(textsIn)].map((text) => text ?? '');
}

function textsIn({ content, components }: Component): readonly string[] {
  return [content, ...components.flatMap(textsIn)];
}
