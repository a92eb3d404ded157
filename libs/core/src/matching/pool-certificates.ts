/** Validity of certificates by kind and slot. A kind that nobody holds costs nothing. */
export class PoolCertificates {
  private readonly kinds: (Float64Array | undefined)[];

  constructor(kinds: number) {
    this.kinds = new Array<Float64Array | undefined>(kinds).fill(undefined);
  }

  write(slot: number, held: ReadonlyMap<number, number>): void {
    for (const until of this.kinds) if (until && slot < until.length) until[slot] = 0;
    for (const [kind, validUntil] of held) this.roomFor(kind, slot)[slot] = validUntil;
  }

  /** Exclusive end of validity; 0 = not held. */
  validUntil(kind: number, slot: number): number {
    return this.kinds[kind]?.[slot] ?? 0;
  }

  private roomFor(kind: number, slot: number): Float64Array {
    const until = this.kinds[kind];
    if (until && slot < until.length) return until;
    const wider = new Float64Array(Math.max(1024, 2 * (slot + 1)));
    if (until) wider.set(until);
    return (this.kinds[kind] = wider);
  }
}
