import { describe, expect, it } from 'vitest';
import { questionForms } from '../../src/language/question-forms.ts';

describe('the forms of a question', () => {
  it.each([
    ['Who signed it, and why?', ['asksWho', 'asksWhy']],
    ['how many ships were there', ['asksHowMany', 'asksHow']],
    ['Which year did it end?', ['asksWhen', 'asksWhich']],
    ["what's the plan", ['asksWhat']],
    ['Did the dam break?', ['asksWhether']],
    ['red bridge toll', []],
  ])('%s has %j', (question, forms) => {
    expect([...questionForms(question)]).toEqual(forms);
  });
});
