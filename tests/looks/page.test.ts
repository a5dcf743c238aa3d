/** The bot's own messages, every kind of them, as people see them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTS } from '../../looks/acts.ts';
import { hasChromium, measure } from '../../looks/chromium.ts';
import { marksIn } from '../../looks/marks.ts';
import { pageHtml } from '../../looks/page.ts';
import { type PlayedAct, playAll } from '../../looks/scene.ts';
import { openStage } from '../../looks/stage.ts';

let acts: readonly PlayedAct[] = [];
let verdicts: readonly string[] = [];

beforeAll(async () => {
  const stage = await openStage();
  acts = await playAll(ACTS, stage);
  verdicts = [...stage.verdicts];
  await stage.close();
}, 60_000);

describe('what the bot sends', () => {
  it('is what Discord takes', () => {
    expect(acts.flatMap(({ scenes }) => scenes).length).toBeGreaterThan(50);
    expect(verdicts).toEqual([]);
  });

  it('shows no raw Markdown', () => {
    expect(marksIn(acts)).toEqual([]);
  });

  it('has no more buttons in a row than a person takes in, each with words or a sign', () => {
    const rows = acts.flatMap(({ scenes }) =>
      scenes.flatMap(({ messages }) => messages.flatMap(({ payload }) => payload.components)),
    );
    expect(rows.every(({ components }) => components.length <= 5)).toBe(true);
    expect(
      rows
        .flatMap(({ components }) => components)
        .every(({ label, placeholder }) => (label ?? placeholder ?? '').trim() !== ''),
    ).toBe(true);
  });

  it('is on the page of the documents; npm run looks makes it anew', () => {
    expect(readFileSync('docs/looks.html', 'utf8') === pageHtml(acts)).toBe(true);
  });
});

describe.skipIf(!hasChromium)('the page in a browser', () => {
  it.each([
    ['dark', false],
    ['light', true],
  ])(
    'has nothing clipped, wider than its column or hard to read, %s',
    async (_, isLight) => {
      expect((await measure(pageHtml(acts, { isLight }), 1240)).findings).toEqual([]);
    },
    60_000,
  );

  it('tells what is clipped, what leaves its column and what is hard to read', async () => {
    const bad = [
      `<button><span class="label">${'Long words '.repeat(9)}</span></button>`,
      '<p style="width:500px">wide</p><p style="color:#444">dim</p>',
    ].join('');
    const html = `${pageHtml([]).replace('</html>', '')}<div class="column phone">${bad}</div></html>`;
    const { findings } = await measure(html, 1240);
    expect(findings.join('\n')).toMatch(/phone: clipped: Long words/);
    expect(findings.join('\n')).toMatch(/phone: leaves its column: wide/);
    expect(findings.join('\n')).toMatch(/phone: contrast 1\.\d: dim/);
  }, 60_000);
});
