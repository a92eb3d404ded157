/** An answer that may be an expected no; a fault is thrown instead. */
export type Result<T, E extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: E };

/** The yes of a Result. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The no of a Result, with its typed reason. */
export const refuse = <E extends string>(reason: E): { readonly ok: false; readonly reason: E } => ({
  ok: false,
  reason,
});
