import { sqlState } from '@app/database';

/** Classes 08 (connection), 53 (resources), 57 (shutdown), 55P03 (lock not available), 40 (retry), 25006 (read-only standby). */
const TRANSIENT = /^(08|53|57|55P03|40|25006)/;
const BROKEN =
  /connection|ECONNREFUSED|ECONNRESET|EPIPE|terminated|timeout exceeded|timeout expired|read timeout|already released|the database system is|not established/i;

/** True when the database cannot be reached or asks to come again: the caller may retry the same request. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return TRANSIENT.test(state);
  const { message = '', code = '' } = (error ?? {}) as { message?: string; code?: string };
  return BROKEN.test(message) || BROKEN.test(String(code));
}
