import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCall, encodeCall } from '../../src/discord/custom-id.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const call = fc.record({ command: name, options: fc.dictionary(name, fc.string({ maxLength: 30 }), { maxKeys: 4 }) });

describe("a button's id", () => {
  it('gives back the call that was written into it, and never takes more than 100 characters', () => {
    fc.assert(
      fc.property(call, (wanted) => {
        const id = encodeCall(wanted);
        fc.pre(id !== undefined);
        expect(id.length).toBeLessThanOrEqual(100);
        expect({ ...decodeCall(id).options }).toEqual({ ...wanted.options });
        expect(decodeCall(id).command).toBe(wanted.command);
      }),
    );
  });

  it('does not exist for a call that is too long for it', () => {
    expect(encodeCall({ command: 'more', options: { places: 'x'.repeat(100) } })).toBeUndefined();
  });

  it('leaves the end of an option out that may be cut, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (question) => {
        const id = encodeCall({ command: 'ask-group', options: { question }, cuttable: 'question' });
        expect(id?.length).toBeLessThanOrEqual(100);
        const [kept = ''] = String(decodeCall(id ?? '').options['question']).split(/…$/);
        expect(question.startsWith(kept)).toBe(true);
      }),
    );
  });

  it('is read whatever it is', () => {
    fc.assert(fc.property(fc.string(), (id) => typeof decodeCall(id).command === 'string'));
  });
});
