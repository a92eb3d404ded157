/** A field that is wrong, and how. */
export interface Fault {
  readonly field: string;
  readonly code: string;
}
/** A weekly window, Shanghai time; `toMinute` does not belong to it. */
export interface Window {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}
/** A certificate as stated by the worker. */
export interface StatedCertificate {
  readonly certificateId: string;
  readonly number?: string | undefined;
  readonly expiresOn: string;
}

const CONTROL = /\p{Cc}/u;
/** Control characters are no part of a name or an id, and PostgreSQL keeps no NUL. */
export const isPlainText = (text: string): boolean => !CONTROL.test(text);

/** Windows that end before they start, and windows that share a minute with an earlier one of the same day. */
export function windowFaults(windows: readonly Window[]): Fault[] {
  const ordered = windows.flatMap((w, i) =>
    w.toMinute <= w.fromMinute ? [{ field: `windows.${i}.toMinute`, code: 'WINDOW_ORDER' }] : [],
  );
  return ordered.length > 0 ? ordered : overlapFaults(windows);
}

function overlapFaults(windows: readonly Window[]): Fault[] {
  return windows.flatMap((w, i) => {
    const clash = windows.slice(0, i).some((other) => other.weekday === w.weekday && shareTime(other, w));
    return clash ? [{ field: `windows.${i}`, code: 'WINDOW_OVERLAP' }] : [];
  });
}

const shareTime = (a: Window, b: Window): boolean => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;

/** A certificate is good to the end of its last day. */
export function certificateFaults(
  certificates: readonly StatedCertificate[],
  known: ReadonlySet<string>,
  today: string,
): Fault[] {
  return certificates.flatMap(({ certificateId, number, expiresOn }, i) => {
    const at = (part: string, code: string): Fault => ({ field: `certificates.${i}.${part}`, code });
    const twice = certificates.findIndex((c) => c.certificateId === certificateId) < i;
    return [
      ...(known.has(certificateId) ? [] : [at('certificateId', 'CERTIFICATE_UNKNOWN')]),
      ...(twice ? [at('certificateId', 'GIVEN_TWICE')] : []),
      ...(isPlainText(number ?? '') ? [] : [at('number', 'INVALID')]),
      ...(expiresOn < today ? [at('expiresOn', 'CERTIFICATE_EXPIRED')] : []),
    ];
  });
}

/** Occupations that do not exist. */
export function skillFaults(occupationIds: readonly string[], known: ReadonlySet<string>): Fault[] {
  return occupationIds.flatMap((id, i) =>
    known.has(id) ? [] : [{ field: `occupationIds.${i}`, code: 'OCCUPATION_UNKNOWN' }],
  );
}
