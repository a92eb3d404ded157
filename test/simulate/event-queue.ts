interface Event {
  readonly at: number;
  readonly n: number;
  readonly happen: () => void;
}

const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.n < b.n);

/** What is still to happen, by time; what was planned first comes first within an instant. A binary heap. */
export class EventQueue {
  private readonly heap: Event[] = [];
  private planned = 0;

  get nextAt(): number {
    return this.heap[0]?.at ?? Infinity;
  }

  at(at: number, happen: () => void): void {
    if (!Number.isFinite(at)) throw new RangeError(`an event at ${at}`);
    const event = { at, n: this.planned++, happen };
    let i = this.heap.push(event) - 1;
    for (let up = (i - 1) >> 1; i > 0 && isBefore(event, this.heap[up]!); up = (i - 1) >> 1) {
      this.heap[i] = this.heap[up]!;
      i = up;
    }
    this.heap[i] = event;
  }

  /** Lets the next event happen. */
  step(): void {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (!first || !last) return;
    if (this.heap.length > 0) this.sink(last);
    first.happen();
  }

  private sink(event: Event): void {
    let i = 0;
    for (let down = this.lesserChild(i); down !== null && isBefore(this.heap[down]!, event);) {
      this.heap[i] = this.heap[down]!;
      i = down;
      down = this.lesserChild(i);
    }
    this.heap[i] = event;
  }

  private lesserChild(i: number): number | null {
    const left = 2 * i + 1;
    if (left >= this.heap.length) return null;
    const right = left + 1;
    return right < this.heap.length && isBefore(this.heap[right]!, this.heap[left]!) ? right : left;
  }
}
