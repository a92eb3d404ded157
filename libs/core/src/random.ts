/** Looked up once: in the sandbox of a test, a look at a global costs many times the multiplication. */
const { imul } = Math;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Seeded 32-bit hash of a text: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3, because bare FNV
 * leaves ids that differ in the last character close together and a lottery needs them apart. Not for secrets.
 */
export function hash32(seed: number, text: string): number {
  let h = finalise(FNV_OFFSET ^ seed);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = imul(h ^ (unit & 0xff), FNV_PRIME);
    h = imul(h ^ (unit >>> 8), FNV_PRIME);
  }
  return finalise(h);
}

/** Seeded generator of numbers in [0, 1), after Tommy Ettinger's Mulberry32: small, fast, the same on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = imul(state ^ (state >>> 15), state | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function finalise(value: number): number {
  let h = value >>> 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
