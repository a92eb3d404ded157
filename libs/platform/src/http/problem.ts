/** A fault or refusal with its HTTP status; the one filter turns it into an RFC 9457 body in the caller's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** What is wrong where; `code` is looked up in the catalogue. */
    readonly errors: readonly { readonly field: string; readonly code: string }[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    /** What would do, for example the least sum. */
    readonly facts?: Readonly<Record<string, number>>,
  ) {
    super(code);
  }
}

/** 422 with the fields named. */
export const invalidFields = (errors: readonly { field: string; code: string }[]): Problem =>
  new Problem(422, 'VALIDATION', errors);
/** 404 for what does not exist and for what belongs to somebody else: the answer must not tell which. */
export const notFound = (): Problem => new Problem(404, 'NOT_FOUND');
/** What was read, or 404 when there is none. */
export function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}
