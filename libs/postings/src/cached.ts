/** A value that is loaded again once it is older than `maxAgeMs`; whoever comes during a load shares it. */
export class Cached<T> {
  private value: Promise<T> | null = null;
  private staleAt = 0;

  constructor(
    private readonly load: () => Promise<T>,
    private readonly maxAgeMs: number,
    private readonly elapsedMs: () => number = () => performance.now(),
  ) {}

  get(): Promise<T> {
    if (this.value && this.elapsedMs() < this.staleAt) return this.value;
    const loading = this.load();
    this.value = loading;
    this.staleAt = this.elapsedMs() + this.maxAgeMs;
    // A failed load is not kept: the next caller tries again.
    loading.catch(() => {
      if (this.value === loading) this.value = null;
    });
    return loading;
  }
}
