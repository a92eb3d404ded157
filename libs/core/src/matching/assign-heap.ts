/** Binary min-heap of node numbers with keys that may fall; all arrays are made once and used for every search. */
export class AssignHeap {
  size = 0;
  private readonly nodes: Int32Array;
  /** Where a node stands in the heap; only meaningful while it is inside. */
  private readonly places: Int32Array;

  constructor(
    capacity: number,
    readonly keys: Float64Array,
  ) {
    this.nodes = new Int32Array(capacity);
    this.places = new Int32Array(capacity);
  }

  clear(): void {
    this.size = 0;
  }

  /** The least key; only when not empty. */
  get leastKey(): number {
    return this.keys[this.nodes[0]!]!;
  }

  /** The node's key has been written to `keys` already. */
  push(node: number): void {
    this.rise(node, this.size++);
  }

  /** The node is inside and its key was lowered. */
  lowered(node: number): void {
    this.rise(node, this.places[node]!);
  }

  pop(): number {
    const least = this.nodes[0]!;
    this.size--;
    if (this.size > 0) this.sink(this.nodes[this.size]!);
    return least;
  }

  private rise(node: number, from: number): void {
    const { nodes, places, keys } = this;
    const key = keys[node]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = nodes[parent]!;
      if (keys[other]! <= key) break;
      nodes[at] = other;
      places[other] = at;
      at = parent;
    }
    nodes[at] = node;
    places[node] = at;
  }

  private sink(node: number): void {
    const { nodes, places, keys, size } = this;
    const key = keys[node]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[nodes[child + 1]!]! < keys[nodes[child]!]!) child++;
      const other = nodes[child]!;
      if (keys[other]! >= key) break;
      nodes[at] = other;
      places[other] = at;
      at = child;
    }
    nodes[at] = node;
    places[node] = at;
  }
}
