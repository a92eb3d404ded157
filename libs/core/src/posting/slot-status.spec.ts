import { canSlotBecome, SLOT_STATUSES } from './slot-status';

describe('a slot', () => {
  it('is taken away only while it is vacant', () => {
    expect(SLOT_STATUSES.filter((from) => canSlotBecome(from, 'void'))).toEqual(['vacant']);
  });

  it('falls vacant again before and during work, for a replacement', () => {
    expect(SLOT_STATUSES.filter((from) => canSlotBecome(from, 'vacant'))).toEqual(['filled', 'working']);
  });

  it('is worked only by the worker who filled it', () => {
    expect(SLOT_STATUSES.filter((from) => canSlotBecome(from, 'working'))).toEqual(['filled']);
    expect(canSlotBecome('vacant', 'done')).toBe(false);
  });
});
