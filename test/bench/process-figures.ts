import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;
const MB = 1024 * 1024;

/** Resident memory of a process; null where there is no /proc. */
export function rssMb(pid: number): number | null {
  const pages = Number(readOr(`/proc/${pid}/statm`)?.split(' ')[1]);
  return Number.isFinite(pages) ? (pages * PAGE_BYTES) / MB : null;
}

/** Seconds of CPU that a process has used; null where there is no /proc. */
export function cpuSeconds(pid: number): number | null {
  const text = readOr(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold spaces: count behind it.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields?.[11]) + Number(fields?.[12]);
  return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : null;
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
