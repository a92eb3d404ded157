import { NOTIFICATIONS } from '@app/contracts';
import { tellsOf, TOLD_TYPES } from './telling';

const told = (type: string, data: object) => tellsOf(type, data).map(({ to, template }) => `${to} ${template}`);

describe('the table of events', () => {
  it.each([
    ['assignment.confirmed', {}, ['worker ASSIGNED', 'toldOfOffer OFFER_GONE']],
    ['assignment.cancelled', { by: 'worker' }, ['employer WORKER_CANCELLED']],
    ['assignment.cancelled', { by: 'employer' }, ['worker SHIFT_CANCELLED']],
    ['posting.edited', { fields: ['slots', 'insurance'] }, []],
    ['posting.edited', { fields: ['slots', 'payFen'] }, ['holders POSTING_CHANGED']],
    ['standby.passed', { reason: 'LEFT' }, []],
    ['standby.passed', { reason: 'OFFER_DECLINED' }, []],
    ['standby.passed', { reason: 'NO_CERTIFICATE' }, ['worker STANDBY_OVER']],
    ['worker.went_online', {}, []],
    ['an.event_of_a_newer_version', {}, []],
    ['toString', {}, []],
  ])('%s %j tells %j', (type, data, lines) => {
    expect(told(type, data)).toEqual(lines);
  });

  it('names texts that are there', () => {
    const lines = TOLD_TYPES.flatMap((type) => tellsOf(type, { by: 'worker', fields: ['payFen'], reason: 'REST' }));
    expect(lines.length).toBeGreaterThan(15);
    for (const { template } of lines) expect(Object.keys(NOTIFICATIONS)).toContain(template);
  });
});
