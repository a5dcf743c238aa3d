import { describe, expect, it } from 'vitest';
import { judge } from '../support/discord/judge.ts';

const MESSAGE = { content: 'Words.', allowed_mentions: { parse: [], replied_user: false } };
const POLL = { allowed_mentions: MESSAGE.allowed_mentions };
const COMMAND = { type: 1, name: 'ask', description: 'Answers', options: [] };

function button(customId: string): object {
  return { type: 2, style: 2, label: 'Context', custom_id: customId };
}

function poll(answer: string): object {
  const answers = [{ poll_media: { text: answer } }, { poll_media: { text: 'No' } }];
  return { question: { text: 'Well?' }, answers, duration: 24, allow_multiselect: false, layout_type: 1 };
}

function row(...components: readonly object[]): object {
  return { type: 1, components };
}

describe('the judge of what the bot sends', () => {
  it('lets pass what Discord takes', () => {
    expect(judge('POST', '/channels/1/messages', { ...MESSAGE, nonce: '1', enforce_nonce: true })).toEqual([]);
    expect(judge('POST', '/interactions/1/token/callback', { type: 4, data: MESSAGE })).toEqual([]);
    expect(judge('PUT', '/applications/1/commands', [COMMAND])).toEqual([]);
    expect(judge('POST', '/channels/1/messages', { ...POLL, poll: poll('Yes') })).toEqual([]);
    expect(judge('PATCH', '/channels/1', { archived: true })).toEqual([]);
  });

  it.each([
    ['no message at all', { ...MESSAGE, content: '' }, 'empty message'],
    ['2,001 characters', { ...MESSAGE, content: 'x'.repeat(2001) }, 'content of 2001'],
    ['a poll beside words', { ...MESSAGE, poll: poll('Yes') }, 'a poll beside words'],
    ['a long answer of a poll', { ...POLL, poll: poll('x'.repeat(56)) }, 'answer'],
    ['a poll for a year', { ...POLL, poll: { ...poll('Yes'), duration: 9000 } }, '9000'],
    ['a key that Discord does not know', { ...MESSAGE, contents: 'Words.' }, 'unknown key .contents'],
    ['mentions that may ping', { content: '@everyone' }, 'mentions'],
    ['six rows of buttons', { ...MESSAGE, components: Array.from('123456', (id) => row(button(id))) }, '6 action rows'],
    ['six buttons in a row', { ...MESSAGE, components: [row(...Array.from('123456', button))] }, 'components'],
    ['two buttons of one id', { ...MESSAGE, components: [row(button('a'), button('a'))] }, 'custom_id'],
    ['a custom_id of 101 characters', { ...MESSAGE, components: [row(button('x'.repeat(101)))] }, 'components'],
  ])('objects to %s', (_, body, fault) => {
    expect(judge('POST', '/channels/1/messages', body).join('\n')).toContain(fault);
  });

  it.each([
    ['a name in upper case', [{ ...COMMAND, name: 'Ask' }], 'not lower case'],
    ['two commands of one name', [COMMAND, COMMAND], 'stands twice'],
    [
      'a translated name in upper case',
      [{ ...COMMAND, name_localizations: { de: 'Fragen' } }],
      'de: “Fragen” cannot be typed',
    ],
    [
      'a translated name that stands beside itself',
      [
        {
          ...COMMAND,
          options: ['a', 'b'].map((name) => ({
            ...{ type: 3, name, description: name, required: false },
            name_localizations: { de: 'wort' },
          })),
        },
      ],
      'de: the name “wort” stands twice',
    ],
    ['a description that is too long', [{ ...COMMAND, description: 'x'.repeat(101) }], 'description'],
    [
      'a required option after an optional one',
      [
        {
          ...COMMAND,
          options: [
            { type: 3, name: 'a', description: 'A', required: false },
            { type: 3, name: 'b', description: 'B', required: true },
          ],
        },
      ],
      'required option',
    ],
    [
      'autocomplete beside choices',
      [
        {
          ...COMMAND,
          options: [{ type: 3, name: 'a', description: 'A', autocomplete: true, choices: [{ name: 'x', value: 'x' }] }],
        },
      ],
      'autocomplete',
    ],
  ])('objects to %s', (_, body, fault) => {
    expect(judge('PUT', '/applications/1/commands', body).join('\n')).toContain(fault);
  });

  it('objects to a body on a route that it does not know', () => {
    expect(judge('POST', '/channels/1/webhooks', {})).not.toEqual([]);
  });
});
