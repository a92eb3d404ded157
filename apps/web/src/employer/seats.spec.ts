import { seatsOf, shortId, type Assignment } from './seats';

const at = (slot: number, status: string): Assignment => ({ slot, status, workerId: `w${slot}` }) as Assignment;

describe('the seats of a posting', () => {
  it('are as many as its places, vacant until somebody holds one', () => {
    expect(seatsOf(3, [at(2, 'confirmed')]).map(({ kind }) => kind)).toEqual(['vacant', 'confirmed', 'vacant']);
  });

  it('are given back by who cancelled or did not come', () => {
    expect(seatsOf(2, [at(1, 'cancelled_by_worker'), at(1, 'checked_in'), at(2, 'no_show')])).toEqual([
      { n: 1, kind: 'checked_in', workerId: 'w1' },
      { n: 2, kind: 'vacant', workerId: null },
    ]);
  });

  it('name nobody', () => {
    expect(shortId('0b6e0f0a-5a9e-4f57-9d1e-3c2b1a00ffee')).toBe('FFEE');
  });
});
