import { describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../support/program.ts';

const PROMPT = '› ';
const QUESTION = 'what does beijing want?\r';

async function open(...options: Parameters<typeof openTerminal>): Promise<Terminal> {
  const terminal = openTerminal(...options);
  await terminal.shows(PROMPT);
  return terminal;
}

/** What the terminal shows from here until it is ready for the next line. */
async function answerTo(terminal: Terminal, keys: string): Promise<string> {
  terminal.type(keys);
  return terminal.shows(`\n\n${PROMPT}`);
}

describe('the chat in a terminal', () => {
  it('says what it is, what can be asked about and where to find help, then prompts', async () => {
    const terminal = openTerminal();
    const banner = await terminal.shows(PROMPT);
    expect(banner).toContain('“China Wrestles with Strategic');
    expect(banner).toContain('/help');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('answers a question with a quote, its citation and how to go on, in bold and within 80 columns', async () => {
    const terminal = await open();
    const answer = await answerTo(terminal, QUESTION);
    expect(answer.replaceAll(/\s+/g, ' ')).toContain('Beijing wants to maintain peace and stability in the Koreas');
    expect(answer).toContain('— [1] China Wrestles');
    expect(answer).toContain('Type :1 Context · :2 More passages');
    for (const line of answer.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(terminal.raw()).toContain('\u001B[1m');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('follows what a reply offers by its number', async () => {
    const terminal = await open();
    await answerTo(terminal, QUESTION);
    expect(await answerTo(terminal, ':1\r')).toMatch(/, ¶3.*, ¶4.*, ¶5/s);
    expect(await answerTo(terminal, ':9\r')).toContain('nothing to follow under :9');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('takes /help and /passage ¶4, and steps to the next passage', async () => {
    const terminal = await open();
    expect(await answerTo(terminal, '/help\r')).toContain('/passage');
    expect(await answerTo(terminal, '/passage ¶4\r')).toContain("China's response to the pact");
    expect(await answerTo(terminal, ':2\r')).toContain('¶5');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('brings back the last line with the arrow key', async () => {
    const terminal = await open();
    const first = await answerTo(terminal, '/passage ¶1\r');
    const again = await answerTo(terminal, '\u001B[A\r');
    expect(again).toContain(first.split('\n')[1]);
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('completes the name of a command with Tab', async () => {
    const terminal = await open();
    terminal.type('/pas\t');
    await terminal.shows('/passage');
    expect(await answerTo(terminal, '¶2\r')).toContain('¶2');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-C on a line that was begun', 'what does\u0003'],
    ['Ctrl-D', '\u0004'],
    ['/quit', '/quit\r'],
    ['/exit', '/exit\r'],
  ])('leaves with exit code 0 after %s', async (_, keys) => {
    const terminal = await open();
    terminal.type(keys);
    expect(await terminal.ended).toBe(0);
  });

  it('fits a narrow window', async () => {
    const terminal = await open([], {}, 40);
    const answer = await answerTo(terminal, '/passage ¶4\r');
    const lines = answer.split('\n').filter((line) => !line.includes(PROMPT));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });

  it('marks the words that answer with asterisks where colour is not wanted', async () => {
    const terminal = await open([], { NO_COLOR: '1' });
    expect(await answerTo(terminal, QUESTION)).toContain('*Beijing wants');
    expect(terminal.raw()).not.toContain('\u001B[1m');
    terminal.type('\u0004');
    expect(await terminal.ended).toBe(0);
  });
});
