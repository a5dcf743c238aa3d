import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { measureSummaries } from '../../../benchmarks/quality/summaries.ts';

it('summaries are measured beside the lead and LexRank, over as many sentences as the reference has', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-summaries-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const [tea, clock, mayor] = [
    'Tea was served in the garden.',
    'The old clock of the town hall stopped at noon on Tuesday.',
    'The mayor mended the old clock of the town hall.',
  ];
  const item = { id: 'a', title: 'Clock', paragraphs: [`${tea} ${clock}`, mayor], reference: `${clock}${mayor}` };
  const file = join(directory, 'set.json');
  await writeFile(file, JSON.stringify({ name: 'own', items: [item] }));
  expect(await measureSummaries(file)).toMatchObject({
    footnote: { articles: 1, 'ROUGE-2': expect.closeTo(1, 1) },
    LexRank: { articles: 1, 'ROUGE-1': expect.any(Number) },
    lead: { 'ROUGE-1': expect.closeTo(0.7, 0) },
  });
});
