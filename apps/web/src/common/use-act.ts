import { shallowReactive } from 'vue';
import { problemOf, type AskProblem } from './problem';

/** A command that a button starts: busy while it runs, and the server's words when it was refused. */
export interface Act<A extends unknown[]> {
  busy: boolean;
  problem: AskProblem | null;
  /** True when it was done; a second press while it runs does nothing. */
  run(...args: A): Promise<boolean>;
}

export function useAct<A extends unknown[]>(work: (...args: A) => Promise<unknown>): Act<A> {
  const act: Act<A> = shallowReactive({
    ...{ busy: false, problem: null },
    async run(...args: A) {
      if (act.busy) return false;
      Object.assign(act, { busy: true, problem: null });
      const problem = await work(...args).then(() => null, problemOf);
      Object.assign(act, { busy: false, problem });
      return problem === null;
    },
  });
  return act;
}
