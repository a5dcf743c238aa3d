/** What is known about an article. */
import { defineCommand } from '../../src/command/command.ts';
import { code, errorReply, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { countWords } from '../parts/article-facts.ts';
import { articleOption } from '../parts/article-option.ts';
import { laterOn } from '../parts/later.ts';

export const info = defineCommand({
  name: 'info',
  audience: 'asker',
  description: 'Where an article is from and how long it is',
  options: { article: { ...articleOption, description: 'Which article', required: true } },
  run: async ({ article: name }, context) => {
    const { library, shelf } = context;
    const found = library.find(name);
    if (!found.ok) return errorReply(phrase`${found.problem}`);
    const article = found.value;
    const own = (await shelf.own()).find(({ slug }) => slug === article.slug);
    return {
      kind: 'library',
      blocks: [
        { kind: 'text', phrase: phrase`${strong(article.title)}` },
        { kind: 'list', items: [...factsOf(article), addedBy(own?.addedAt)] },
        ...(await laterOn(undefined, context)),
      ],
    };
  },
});

function factsOf(article: Article): readonly Phrase[] {
  const { slug, passages, author, published, source, language, tags } = article;
  const [first, last] = [passages[0]?.number ?? 0, passages.at(-1)?.number ?? 0];
  const range = first === last ? `passage ¶${first}` : `passages ¶${first} to ¶${last}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['By', author],
    ['Published', published],
    ['From', source],
    ['Language', language],
    ['Tags', tags?.join(', ')],
  ];
  return [
    phrase`Named ${code(slug)}; ${range}, about ${countWords(article)} words`,
    ...facts.flatMap(([what, fact]) => (fact === undefined || fact === '' ? [] : [phrase`${what}: ${fact}`])),
  ];
}

function addedBy(addedAt: number | undefined): Phrase {
  return addedAt === undefined
    ? phrase`One of the articles that every server starts with`
    : phrase`Added here on ${new Date(addedAt).toISOString().slice(0, 10)}`;
}
