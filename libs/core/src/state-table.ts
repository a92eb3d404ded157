/** A life cycle: each status with the statuses that may follow it. A missing arrow is a forbidden step. */
export type StateTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Every allowed step as [from, to], in table order; a test compares them with the copy in the database trigger. */
export function allSteps<S extends string>(next: StateTable<S>): [from: S, to: S][] {
  return statusesOf(next).flatMap((from) => next[from].map((to): [S, S] => [from, to]));
}

/** Statuses that nothing follows. */
export function terminalStatuses<S extends string>(next: StateTable<S>): S[] {
  return statusesOf(next).filter((status) => next[status].length === 0);
}

/** True when the table draws an arrow between the two statuses; staying is no step. */
export function isStep<S extends string>(next: StateTable<S>, from: S, to: S): boolean {
  return next[from].includes(to);
}

function statusesOf<S extends string>(next: StateTable<S>): S[] {
  return Object.keys(next) as S[];
}
