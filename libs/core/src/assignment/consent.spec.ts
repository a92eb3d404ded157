import { consentRefusal, type GivenConsent } from './consent';

const given = (values: Partial<GivenConsent> = {}): GivenConsent => ({
  ...{ act: 'accept', targetId: 'offer-1', expired: false, used: false },
  ...values,
});
const wanted = { act: 'accept', targetId: 'offer-1' } as const;

describe('a consent', () => {
  it.each<[string, GivenConsent | null, string | null]>([
    ['covers what it was given for', given(), null],
    ['must be there', null, 'CONSENT_MISSING'],
    ['to say no is none to say yes', given({ act: 'decline' }), 'CONSENT_OTHER'],
    ['to one offer is none to another', given({ targetId: 'offer-2' }), 'CONSENT_OTHER'],
    ['to be registered is none to work', given({ act: 'register', targetId: null }), 'CONSENT_OTHER'],
    ['is good for one act', given({ used: true }), 'CONSENT_USED'],
    ['does not outlive the moment at the counter', given({ expired: true }), 'CONSENT_EXPIRED'],
    ['that was used says so also when its time is over', given({ used: true, expired: true }), 'CONSENT_USED'],
  ])('%s', (_, consent, refusal) => {
    expect(consentRefusal(consent, wanted)).toBe(refusal);
  });
});
