/** What the database gave a row, and what a test wants to know of it. */
export type Row = Record<string, unknown>;

let made = 0;

/** A number that no other row of this process has. */
export const nextNumber = (): number => (made += 1);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
