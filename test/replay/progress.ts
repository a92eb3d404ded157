const WIDTH = 30;
const PLAIN_EVERY_MS = 5000;
const BAR_EVERY_MS = 250;

/** How far a run is: a bar on a terminal, else a plain line every 5 s; always on stderr, because stdout is the result. */
export class Progress {
  private readonly isTerminal = process.stderr.isTTY;
  private timer: NodeJS.Timeout | undefined;

  note(line: string): void {
    this.clear();
    process.stderr.write(`${line}\n`);
  }

  start(read: () => { done: number; text: string }): void {
    const show = (): void => {
      const { done, text } = read();
      const percent = `${String(Math.floor(done * 100)).padStart(3)} %`;
      if (!this.isTerminal) return void process.stderr.write(`${percent} ${text}\n`);
      const filled = Math.round(done * WIDTH);
      process.stderr.write(`\r\x1b[K[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${percent} ${text}`);
    };
    this.timer = setInterval(show, this.isTerminal ? BAR_EVERY_MS : PLAIN_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.clear();
  }

  private clear(): void {
    if (this.isTerminal) process.stderr.write('\r\x1b[K');
  }
}
