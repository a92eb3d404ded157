/** A phone says little: more than this is a fault or an attack, and the socket is closed. */
export const EVENTS_PER_SECOND = 20;
/** One person, a few devices. */
export const SOCKETS_PER_ACCOUNT = 5;
/** A question to the server is a few bytes. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

/** Counts events in whole seconds of the machine's clock; true while the socket keeps its limit. */
export function rateLimit(perSecond: number, nowMs: () => number): () => boolean {
  let second = -1;
  let used = 0;
  return () => {
    const current = Math.floor(nowMs() / 1000);
    if (current !== second) {
      second = current;
      used = 0;
    }
    used++;
    return used <= perSecond;
  };
}
