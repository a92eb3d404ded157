import { onScopeDispose } from 'vue';

/** One key for each act of the counter; they work wherever the cursor stands. */
export const KEYS = { register: 'F2', wait: 'F4', suggest: 'F7', accept: 'F8', print: 'F9' } as const;
export type CounterAct = keyof typeof KEYS;

export function useKeys(acts: Readonly<Record<CounterAct, () => void>>): void {
  const press = (event: KeyboardEvent): void => {
    const act = (Object.keys(KEYS) as CounterAct[]).find((name) => KEYS[name] === event.key);
    if (!act || event.repeat) return;
    event.preventDefault();
    acts[act]();
  };
  window.addEventListener('keydown', press);
  onScopeDispose(() => window.removeEventListener('keydown', press));
}
