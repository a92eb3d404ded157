import { hash32 } from '@app/core';
import type { Mix } from './parameters';

const UINT32 = 2 ** 32;
/** Away from 0 and 1, where a logarithm has no value. */
const HALF_STEP = 0.5;

/**
 * Draws by name: the same seed and name give the same number whatever was drawn before, so that two runs which decide
 * differently still meet the same people with the same luck.
 */
export class Luck {
  constructor(private readonly seed: number) {}

  /** In (0, 1). */
  draw(...name: readonly (string | number)[]): number {
    return ((hash32(this.seed, name.join('|')) >>> 0) + HALF_STEP) / UINT32;
  }

  between({ from, to }: { readonly from: number; readonly to: number }, ...name: readonly (string | number)[]): number {
    return from + (to - from) * this.draw(...name);
  }

  one<T>(mix: Mix<T>, ...name: readonly (string | number)[]): T {
    const total = mix.reduce((sum, [, share]) => sum + share, 0);
    let left = this.draw(...name) * total;
    for (const [value, share] of mix) if ((left -= share) < 0) return value;
    return mix.at(-1)![0];
  }

  /** Box and Muller's normal, as a factor around a median of 1. */
  logNormal(sigma: number, ...name: readonly (string | number)[]): number {
    const radius = Math.sqrt(-2 * Math.log(this.draw(...name, 'radius')));
    return Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.draw(...name, 'angle')));
  }

  exponential(mean: number, ...name: readonly (string | number)[]): number {
    return -mean * Math.log(this.draw(...name));
  }
}
