import { describe, expect, it } from 'vitest';
import type { LogOptions } from '../src/log.ts';
import { runShell } from './support/program.ts';

const SECRET = 'a-token.that-must.not-leak';

/** What a process of its own logs about an error, parsed, with all that it wrote. */
async function logged(
  options: LogOptions,
  fields: object = {},
): Promise<{ line: Record<string, unknown>; raw: string }> {
  const script = `
    import { createLog } from './dist/src/log.js';
    const err = new TypeError('Refused: Bot ${SECRET}');
    createLog(${JSON.stringify(options)}).error({ err, ...${JSON.stringify(fields)} }, 'It failed.');`;
  const { output, errors } = await runShell(`node --input-type=module <<'END'\n${script}\nEND`);
  expect(output).toBe('');
  return { line: JSON.parse(errors || '{}'), raw: errors };
}

describe('the log', () => {
  it('goes to standard error and holds no secret, wherever it stood', async () => {
    const fields = { token: 'another', headers: { authorization: 'another' }, note: `with ${SECRET} inside` };
    const { line, raw } = await logged({ level: 'info', secrets: [SECRET], withStacks: true }, fields);
    expect(line).toMatchObject({ msg: 'It failed.', note: 'with [secret] inside', token: '[secret]' });
    expect(raw).not.toContain(SECRET);
    expect(raw).not.toContain('another');
  });

  it('shows where an error comes from to operators alone', async () => {
    expect((await logged({ level: 'info', withStacks: true })).line['err']).toHaveProperty('stack');
    expect((await logged({ level: 'info', withStacks: false })).line['err']).toEqual({
      type: 'TypeError',
      message: `Refused: Bot ${SECRET}`,
    });
  });

  it('is silent when it is told to be', async () => {
    expect((await logged({ level: 'silent', withStacks: true })).raw).toBe('');
  });
});
