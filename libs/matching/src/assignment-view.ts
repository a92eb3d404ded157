import { messageOf, type AssignmentView, type Language } from '@app/contracts';
import { nextQuestion, type MatchingPolicy } from '@app/core';
import type { AssignmentRow } from './sql/assignments.sql';

/** An assignment with codes in place of the texts, which are in the language of the request. */
export type AssignmentFacts = Omit<AssignmentView, 'advice'> & { readonly advice: readonly string[] };

const ENDED_ADVICE: Readonly<Record<string, string>> = { released: 'RELEASED' };

/** What follows from the clock: whether the worker will be asked, and what is to be done now. */
export function factsOfAssignment({ watched, now, ...row }: AssignmentRow, policy: MatchingPolicy): AssignmentFacts {
  const question = now < watched.startsAt ? nextQuestion(watched, now, policy) : null;
  const ended = ENDED_ADVICE[row.status];
  const asked = question && (question.askAt > now ? 'RECONFIRM_AHEAD' : 'RECONFIRM_NOW');
  return {
    ...row,
    reconfirmFrom: question && new Date(question.askAt).toISOString(),
    reconfirmBy: question && new Date(question.dueAt).toISOString(),
    advice: [asked, ended].filter((code) => code !== null && code !== undefined),
  };
}

export const inWords = ({ advice, ...facts }: AssignmentFacts, language: Language): AssignmentView => ({
  ...facts,
  advice: advice.map((code) => ({ code, text: messageOf(code, language) })),
});
