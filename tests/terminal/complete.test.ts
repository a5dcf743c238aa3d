import type { CompleterResult } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { completerFor } from '../../src/terminal/complete.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

const library = [article('Pact', ['It was signed.']), article('Summit', ['They met.'])];
const complete = completerFor(dispatcherOf(await houseOf(library)), caller());

const completions = (line: string): Promise<CompleterResult> =>
  new Promise((resolve, reject) => {
    complete(line, (error, result) => (error === null ? resolve(result) : reject(error)));
  });

describe('Tab', () => {
  it('completes the names of commands, hidden ones left out', async () => {
    expect(await completions('/pa')).toEqual([['/passage '], '/pa']);
    const [all] = await completions('/');
    expect(all).toContain('/ask ');
    expect(all).not.toContain('/more ');
  });

  it('completes what the first text option suggests', async () => {
    expect(await completions('/help pas')).toEqual([['passage'], 'pas']);
  });

  it('completes an option that is named', async () => {
    expect(await completions('/find met article:su')).toEqual([['summit'], 'su']);
  });

  it('never offers to replace what was typed', async () => {
    const [rows] = await completions('/ask who signed');
    expect(rows).toEqual([]);
  });

  it('leaves free text and unknown commands alone', async () => {
    expect(await completions('what did')).toEqual([[], 'what did']);
    expect(await completions('/fly to')).toEqual([[], '/fly to']);
  });
});
