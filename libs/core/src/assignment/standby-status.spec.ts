import { terminalStatuses } from '../state-table';
import { canStandbyBecome, LIVE_STANDBY_STATUSES, STANDBY_NEXT, STANDBY_STATUSES } from './standby-status';

describe('a standby', () => {
  it('is promoted after a call, or at once with a standing consent', () => {
    expect(STANDBY_STATUSES.filter((from) => canStandbyBecome(from, 'promoted'))).toEqual(['waiting', 'called']);
  });

  it('does not wait again after it was called', () => {
    expect(canStandbyBecome('called', 'waiting')).toBe(false);
  });

  it('is live or at an end', () => {
    expect([...LIVE_STANDBY_STATUSES, ...terminalStatuses(STANDBY_NEXT)].sort()).toEqual([...STANDBY_STATUSES].sort());
  });
});
