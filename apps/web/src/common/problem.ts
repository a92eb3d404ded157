import type { ProblemBody } from '@app/client';
import { markExpired } from './session';
import { say } from './texts';

/** What the server answered instead of what was asked for; without an answer the code is OFFLINE. */
export class AskProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.title);
    this.name = 'AskProblem';
  }
  get code(): string {
    return this.body.code;
  }
  /** The sentence for a field, or nothing when it is right. */
  of(field: string): string | undefined {
    return this.body.errors?.find((error) => error.field === field)?.message;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer's body, or an AskProblem with the server's own words. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((): never => {
    throw new AskProblem(local('OFFLINE', 0));
  });
  if (response.ok) return data as T;
  if (response.status === 401) markExpired();
  throw new AskProblem(isProblem(error) ? error : local('UNREADABLE', response.status));
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'title' in body && 'code' in body;

const local = (code: 'OFFLINE' | 'UNREADABLE', status: number): ProblemBody => ({
  ...{ type: 'about:blank', status, code },
  title: say(`common.problem.${code}`),
});

export function problemOf(error: unknown): AskProblem {
  return error instanceof AskProblem ? error : new AskProblem(local('UNREADABLE', 0));
}
