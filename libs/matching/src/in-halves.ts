/** What a part of the work did: done, or to be left altogether. */
export type PartOutcome = 'done' | 'left';

export interface Halving<T> {
  readonly work: (items: readonly T[]) => Promise<PartOutcome>;
  /** True for a fault that says nothing about the items; it is thrown on. */
  readonly isOutside: (error: unknown) => boolean;
  /** The item that fails also when it is alone. */
  readonly alone: (item: T, error: unknown) => Promise<void>;
}

/** Does all items in one piece; when that fails, in ever smaller halves, so that a bad item spoils nobody's turn but its own. */
export async function inHalves<T>(items: readonly T[], halving: Halving<T>): Promise<PartOutcome> {
  const fault = await faultOf(items, halving);
  if (typeof fault === 'string') return fault;
  if (items.length === 1) {
    await halving.alone(items[0]!, fault.error);
    return 'done';
  }
  const middle = items.length >> 1;
  const first = await inHalves(items.slice(0, middle), halving);
  return first === 'left' ? 'left' : inHalves(items.slice(middle), halving);
}

async function faultOf<T>(
  items: readonly T[],
  { work, isOutside }: Halving<T>,
): Promise<PartOutcome | { readonly error: unknown }> {
  try {
    return await work(items);
  } catch (error) {
    if (isOutside(error)) throw error;
    return { error };
  }
}
