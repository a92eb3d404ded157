/** An expected failure: one sentence that says what is wrong and how to mend it, and perhaps the tail of a log. */
export class LauncherProblem extends Error {
  constructor(sentence, detail = '') {
    super(sentence);
    this.detail = detail;
  }
}

/** What a person should read about a failure: the sentence of an expected one, the stack of a fault. */
export function describeProblem(problem) {
  if (!(problem instanceof LauncherProblem)) return problem instanceof Error ? problem.stack : String(problem);
  return problem.detail ? `${problem.detail.trimEnd()}\n\n${problem.message}` : problem.message;
}
