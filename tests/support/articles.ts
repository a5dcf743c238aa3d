/** Small articles for tests, made as files are made into articles. */
import type { Article } from '../../src/corpus/article.ts';
import { clean } from '../../src/corpus/clean.ts';
import { segment } from '../../src/corpus/segment.ts';
import { slugOf } from '../../src/corpus/slug.ts';

/** An article with these paragraphs, ¶1 on; `imprint` and standfirst as front matter would give them. */
export function article(
  title: string,
  paragraphs: readonly string[],
  { standfirst, source }: { readonly standfirst?: string; readonly source?: string } = {},
): Article {
  const draft = {
    title,
    pieces: paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
    imprint: source === undefined ? {} : { source },
    ...(standfirst === undefined ? {} : { standfirst }),
  };
  return segment(slugOf(title), clean(draft));
}
