import { terminalStatuses } from '../state-table';
import { canOfferBecome, LIVE_OFFER_STATUSES, OFFER_NEXT, OFFER_STATUSES } from './offer-status';

describe('an offer', () => {
  it.each(['accepted', 'declined', 'expired', 'withdrawn'] as const)('can be %s from every live status', (end) => {
    expect(OFFER_STATUSES.filter((from) => canOfferBecome(from, end))).toEqual([...LIVE_OFFER_STATUSES]);
  });

  it('is answered once: every status that is not live is an end', () => {
    expect([...LIVE_OFFER_STATUSES, ...terminalStatuses(OFFER_NEXT)].sort()).toEqual([...OFFER_STATUSES].sort());
  });

  it('is never sent again after it was seen', () => {
    expect(canOfferBecome('seen', 'sent')).toBe(false);
    expect(canOfferBecome('seen', 'queued')).toBe(false);
  });
});
