/** Messages of every make as a page shows them, also those that no command sends yet. */
import { describe, expect, it } from 'vitest';
import { messageHtml, type Shown } from '../../looks/message.ts';
import { readPayload } from '../../looks/payload.ts';

const names = new Map([['7', '#reading']]);
const show = (body: unknown, more: Omit<Shown, 'payload'> = {}): string =>
  messageHtml({ payload: readPayload(body), ...more }, names);
const row = (...components: readonly object[]) => ({ components: [{ type: 1, components }] });

describe('a message on the page', () => {
  it('says whom it answers, what was used, and that only one person sees it', () => {
    expect(show({ content: 'a' }, { used: '/ask' })).toContain('<b>Reader</b> <span class="line">used <i>/ask</i>');
    expect(show({ content: 'a' }, { repliesTo: { who: 'Reader', words: '<b>' } })).toContain('>&lt;b&gt;</span>');
    expect(show({ content: 'a', flags: 64 })).toContain('Only you can see this');
    expect(show({ content: 'a', flags: 4 })).not.toContain('Only you can see this');
  });

  it('shows what a person wrote before it, and the thread it stands in', () => {
    const html = show({ content: 'b' }, { before: '**a**', thread: 'Why <so>?' });
    expect(html).toMatch(/Why &lt;so&gt;\?.*<strong>a<\/strong>.*Footnote.*<div class="content">b/);
  });

  it('has buttons of every style, switched off where they are', () => {
    const html = show(
      row({ type: 2, style: 4, label: 'End <it>' }, { type: 2, style: 1, emoji: { name: '👍' }, disabled: true }),
    );
    expect(html).toContain('<button class="danger"><span class="label">End &lt;it&gt;</span></button>');
    expect(html).toContain('<button class="primary" disabled><span class="label">👍</span></button>');
  });

  it('has selects of every kind, with what is chosen, and their rows', () => {
    const options = [
      { label: 'Short', value: 's', description: 'Three sentences', default: true },
      { label: 'Long', value: 'l' },
    ];
    const words = show(row({ type: 3, custom_id: 'a', options }));
    expect(words).toMatch(/closed"><span class="label">Short<\/span>.*<li><span class="label">Long/);
    expect(show(row({ type: 8, custom_id: 'a', default_values: [{ id: '7', type: 'channel' }] }))).toContain(
      '#reading',
    );
    for (const type of [5, 6, 7, 8]) expect(show(row({ type, custom_id: 'a' }))).toMatch(/empty">Select a/);
    expect(show(row({ type: 5, placeholder: 'Who?' }))).toContain('empty">Who?');
  });

  it('has embeds, polls and files', () => {
    const embed = {
      title: '**T**',
      description: '*d*',
      color: 255,
      fields: [{ name: 'n', value: '`v`', inline: true }],
    };
    const html = show({
      embeds: [embed],
      attachments: [
        { id: '0', filename: 'a.json' },
        { id: '1', filename: 'b.png' },
      ],
    });
    expect(html).toMatch(/border-left-color:#0000ff.*<strong>T<\/strong>.*<em>d<\/em>.*field inline.*<code>v<\/code>/);
    expect(html).toMatch(/class="file".*a\.json.*class="picture".*b\.png/);
    const poll = { question: { text: 'Which?' }, answers: [{ poll_media: { text: 'a', emoji: { name: '🐟' } } }] };
    expect(show({ poll })).toMatch(/Which\?.*Select one answer.*🐟 a.*dot/);
  });

  it('has the parts of the newer layout, and points at one that is not known', () => {
    const text = (content: string) => ({ type: 10, content });
    const accessory = { type: 2, style: 2, label: 'Go' };
    const section = { type: 9, components: [text('## in **it**')], accessory };
    const container = { type: 17, accent_color: 0xff0000, components: [section, { type: 14 }, text('-# end')] };
    const html = show({ flags: 1 << 15, components: [container, { type: 13, file: { url: 'attachment://a.md' } }] });
    expect(html).toMatch(
      /container" style="border-left-color:#ff0000".*<h5>in <strong>it.*Go.*<hr>.*small">end.*a\.md/,
    );
    expect(show({ components: [{ type: 99 }] })).toContain('component of type 99');
  });
});
