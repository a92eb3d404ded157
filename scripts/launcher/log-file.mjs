import { closeSync, existsSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';

const MAX_BYTES = 20 * 1024 * 1024;
const TAIL_BYTES = 16 * 1024;
const RECENT_LINES = 20;

/** Opens a log for appending; one older generation is kept, so that a town left alone for months fills no disk. */
export function openLog(path) {
  if (existsSync(path) && statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a');
}

/** The last lines of a log, for the person who has to mend something. */
export function tailOf(path) {
  if (!existsSync(path)) return '';
  const fd = openSync(path, 'r');
  try {
    const size = statSync(path).size;
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-RECENT_LINES).join('\n');
  } finally {
    closeSync(fd);
  }
}

/** A log written line by line for as long as the app lives, which is longer than one file should grow. */
export class LineLog {
  #fd;
  #bytes;
  #recent = [];

  constructor(path) {
    this.path = path;
    this.#open();
  }

  write(line) {
    this.#recent = [...this.#recent.slice(1 - RECENT_LINES), line];
    this.#bytes += writeSync(this.#fd, `${line}\n`);
    if (this.#bytes <= MAX_BYTES) return;
    closeSync(this.#fd);
    this.#open();
  }

  /** The last lines of this run, without those of an earlier one. */
  tail() {
    return this.#recent.join('\n');
  }

  #open() {
    this.#fd = openLog(this.path);
    this.#bytes = statSync(this.path).size;
  }
}
