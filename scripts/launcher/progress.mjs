const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 120;
const QUIET_MS = 1000;
const REMIND_MS = 15_000;
const DEFAULT_COLUMNS = 80;

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Lines on a terminal with a spinner, plain lines elsewhere; several steps may run at once. */
export class Progress {
  #active = new Map();
  #frame = 0;
  #timer;

  constructor(stream) {
    this.stream = stream;
  }

  /** Runs one slow step; what `work` returns under `detail` is shown behind the label. */
  async step(label, work) {
    const startedAt = Date.now();
    this.#active.set(label, startedAt);
    const reminder = this.#announce(label, startedAt);
    try {
      const result = await work();
      const detail = result?.detail ? `: ${result.detail}` : '';
      this.#finish(label, `✓ ${label}${detail} (${seconds(Date.now() - startedAt)})`);
      return result;
    } catch (problem) {
      this.#finish(label, `✗ ${label} (${seconds(Date.now() - startedAt)})`);
      throw problem;
    } finally {
      clearTimeout(reminder.id);
    }
  }

  note(text) {
    this.stream.write(`${this.#clear()}${text}\n`);
  }

  #announce(label, startedAt) {
    const reminder = {};
    if (this.stream.isTTY) {
      this.#timer ??= setInterval(() => this.#draw(), FRAME_MS);
      return reminder;
    }
    const remind = () => {
      this.note(`… ${label} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
      reminder.id = setTimeout(remind, REMIND_MS);
    };
    reminder.id = setTimeout(remind, QUIET_MS);
    return reminder;
  }

  #finish(label, line) {
    this.#active.delete(label);
    this.note(line);
    if (this.#active.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #draw() {
    this.#frame = (this.#frame + 1) % FRAMES.length;
    const steps = [...this.#active].map(([label, since]) => `${label} ${Math.round((Date.now() - since) / 1000)} s`);
    const line = `${FRAMES[this.#frame]} ${steps.join(' · ')}`;
    // A line that wraps could not be cleared; a terminal that does not know its width says 0.
    this.stream.write(`${this.#clear()}${line.slice(0, (this.stream.columns || DEFAULT_COLUMNS) - 1)}`);
  }

  #clear() {
    return this.stream.isTTY ? '\r\x1b[K' : '';
  }
}
