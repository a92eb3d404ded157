import { endChild } from './processes.mjs';

const WINDOW_MS = 60_000;
const MAX_RESTARTS = 5;

/** Pause before restart number n (from 0) within the window: at once, then 1, 2, 4, 8 s. */
const backOffMs = (n) => (n === 0 ? 0 : 1000 * 2 ** (n - 1));
const howItEnded = ({ code, signal, problem }) => problem?.message ?? signal ?? `exit code ${code}`;

/**
 * Keeps one process running. Until `arm` is called an end is a failed start and settles `ended`;
 * after it the process is started again, and more than five times within a minute is given up.
 */
export class Supervisor {
  #child;
  #armed = false;
  #stopping = false;
  #restarts = [];
  #timer;
  #reason;
  #settleEnded;
  ended = new Promise((resolve) => (this.#settleEnded = resolve));

  constructor({ name, launch, note, onGiveUp, ending = {} }) {
    Object.assign(this, { name, launch, note, onGiveUp, ending });
    this.#start();
  }

  arm() {
    this.#armed = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) this.#onEnd({ code: this.#child.exitCode });
  }

  /** Ends a process that no longer does its work; it is then started again like one that ended by itself. */
  restart(reason) {
    this.#reason = reason;
    this.#child.kill('SIGKILL');
  }

  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await endChild(this.#child, this.ending);
  }

  #start() {
    const child = this.launch();
    this.#child = child;
    child.once('error', (problem) => this.#onEnd({ problem }));
    child.once('exit', (code, signal) => this.#onEnd({ code, signal }));
  }

  #onEnd(how) {
    if (this.#stopping) return;
    if (!this.#armed) {
      this.#settleEnded(how);
      return;
    }
    const now = Date.now();
    this.#restarts = this.#restarts.filter((at) => now - at < WINDOW_MS);
    if (this.#restarts.length >= MAX_RESTARTS) {
      this.onGiveUp(`${this.name} ended ${MAX_RESTARTS + 1} times within a minute (last: ${howItEnded(how)})`);
      return;
    }
    const why = this.#reason ?? `ended by itself (${howItEnded(how)})`;
    this.#reason = undefined;
    const pauseMs = backOffMs(this.#restarts.length);
    this.#restarts.push(now);
    this.note(`! ${this.name} ${why}: starting it again${pauseMs ? ` in ${pauseMs / 1000} s` : ''}`);
    this.#timer = setTimeout(() => this.#start(), pauseMs);
  }
}
