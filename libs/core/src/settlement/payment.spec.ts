import { terminalStatuses } from '../state-table';
import { payDueAt, PAYMENT_NEXT, PAYMENT_STATUSES, UNPAID_STATUSES, type PayTerms } from './payment';

const at = (local: string): number => Date.parse(`${local}+08:00`);
const due = (settlement: PayTerms['settlement'], end: string, agreementKind = 'service_contract') =>
  payDueAt({ settlement, agreementKind, endsAt: at(end) });

describe('pay is due', () => {
  it.each<[PayTerms['settlement'], string, string]>([
    ['same_day', '2026-11-24T17:00', '2026-11-25T00:00'],
    ['same_day', '2026-11-24T23:59', '2026-11-25T00:00'],
    // Who works to midnight is paid on the day that begins then.
    ['same_day', '2026-11-25T00:00', '2026-11-26T00:00'],
    ['on_completion', '2026-11-24T17:00', '2026-11-25T00:00'],
    // 24 November 2026 is a Tuesday.
    ['weekly', '2026-11-24T17:00', '2026-11-30T00:00'],
    ['weekly', '2026-11-29T17:00', '2026-11-30T00:00'],
    ['monthly', '2026-11-24T17:00', '2026-12-01T00:00'],
    ['monthly', '2026-12-31T17:00', '2027-01-01T00:00'],
    ['monthly', '2028-02-01T17:00', '2028-03-01T00:00'],
  ])('%s after work to %s by %s', (settlement, end, expected) => {
    expect(due(settlement, end)).toBe(at(expected));
  });

  it('after 15 days at the latest for part-time work', () => {
    expect(due('monthly', '2026-11-02T17:00', 'part_time')).toBe(at('2026-11-18T00:00'));
    expect(due('monthly', '2026-11-24T17:00', 'part_time')).toBe(at('2026-12-01T00:00'));
    expect(due('same_day', '2026-11-24T17:00', 'part_time')).toBe(at('2026-11-25T00:00'));
  });
});

it('a payment is open until it is marked, and what is not paid has no word of the worker that it is', () => {
  expect(terminalStatuses(PAYMENT_NEXT)).toEqual([]);
  expect(PAYMENT_STATUSES.filter((status) => PAYMENT_NEXT[status].includes('marked'))).toEqual([...UNPAID_STATUSES]);
  expect(PAYMENT_STATUSES.filter((status) => PAYMENT_NEXT[status].includes('denied'))).toEqual(['marked']);
});
