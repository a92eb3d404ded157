import { shallowReactive } from 'vue';
import { problemOf, type AskProblem } from './problem';

/** What a page reads from the server, with the states that LoadState.vue draws. */
export interface Loaded<T> {
  data: T | null;
  busy: boolean;
  /** Of the last reading; with data beside it the page is old, not empty. */
  problem: AskProblem | null;
  /** When `data` was read. */
  readAt: Date | null;
  reload(): Promise<void>;
}

/** Reads at once; a reading that was overtaken by a later one is dropped. */
export function useLoad<T>(read: () => Promise<T>): Loaded<T> {
  let latest = 0;
  const loaded: Loaded<T> = shallowReactive({
    ...{ data: null, busy: false, problem: null, readAt: null },
    async reload() {
      const mine = ++latest;
      loaded.busy = true;
      const outcome = await read().then(
        (data) => ({ data, problem: null, readAt: new Date() }),
        (error: unknown) => ({ problem: problemOf(error) }),
      );
      if (mine === latest) Object.assign(loaded, outcome, { busy: false });
    },
  });
  void loaded.reload();
  return loaded;
}
