import { ok, refuse, type Result } from './result';

const half = (n: number): Result<number, 'ODD'> => (n % 2 === 0 ? ok(n / 2) : refuse('ODD'));

describe('a result', () => {
  it('carries the value of a yes', () => {
    expect(half(8)).toEqual({ ok: true, value: 4 });
  });

  it('carries the typed reason of a no', () => {
    expect(half(7)).toEqual({ ok: false, reason: 'ODD' });
  });
});
