import { describe, expect, it } from 'vitest';
import { realArticles } from '../support/house.ts';
import { runProgram } from '../support/program.ts';

const [article] = await realArticles();
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('piped input', () => {
  it('gets the answer alone: no prompt, no banner, no escape sequence, no line over 80 columns', async () => {
    const { output, errors, exitCode } = await runProgram([], 'what does beijing want?\n');
    const [quote = ''] = output.split('    — [1]');
    expect(words(quote)).not.toBe('');
    expect(words(article?.text ?? '')).toContain(words(quote));
    for (const mark of ['\u001B', '›', '*']) expect(output).not.toContain(mark);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('is a line an input, whatever ends the lines, with a blank line between the answers', async () => {
    const { output } = await runProgram([], '/passage ¶1\r\n\r\n/passage ¶2\n\n/passage ¶3');
    const citations = [...output.matchAll(/, ¶(\d)/g)].map(([, number]) => number);
    expect(citations).toEqual(['1', '2', '3']);
    expect(output.split(/Word for word from the article\n\n/)).toHaveLength(3);
  });

  it('says nothing to nothing', async () => {
    for (const input of ['', '\n', ' \r\n\t\n']) {
      expect(await runProgram([], input)).toEqual({ output: '', errors: '', exitCode: 0 });
    }
  });

  it('ends at /quit', async () => {
    const { output, exitCode } = await runProgram([], '/passage ¶1\n/quit\n/passage ¶2\n');
    expect(output).not.toContain('¶2');
    expect(exitCode).toBe(0);
  });

  it('survives bytes that are no text', async () => {
    const { output, errors, exitCode } = await runProgram([], Uint8Array.of(0xff, 0xc3, 0x28, 0x1b, 0x5b, 0x4a, 0x0a));
    expect(output).not.toContain('\u001B');
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('refuses a line that nobody typed, and goes on', async () => {
    const { output } = await runProgram([], `${'x'.repeat(1_000_000)}\n/passage ¶1\n`);
    expect(output).toMatch(/^The line is too long; at most 10000 characters are read\.\n\n/);
    expect(output).toContain('¶1');
  });
});
