import type { PostingDraft } from '@app/contracts';
import type { DraftFacts } from './draft-facts';

export const HOUR_MS = 3_600_000;
/** 2026-11-24 10:00 in Shanghai. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');
export const at = (ms: number): string => new Date(ms).toISOString();

export const FACTS: DraftFacts = {
  now: NOW,
  limits: { urgentWithinMs: 2 * HOUR_MS, sameDayWithinMs: 24 * HOUR_MS },
  weather: [],
  reference: {
    townShards: new Map([
      ['442000001', 2],
      ['442000118', 1],
    ]),
    retiredTowns: new Map([['442000104', '442000118']]),
    mandatoryCertificates: new Map([
      ['cleaner', []],
      ['waiter', ['health']],
    ]),
    certificates: new Set(['health', 'forklift_n1']),
    markets: new Set(['shiqi-market']),
    minimumWages: [{ from: '2025-03-01', hourlyFen: 1980, confirmed: false }],
  },
};

/** A draft that may be published; a test names only what matters. */
export const aDraft = (values: Partial<PostingDraft> = {}): PostingDraft => ({
  occupationId: 'cleaner',
  title: '展馆保洁',
  description: '打扫展位',
  slots: 3,
  townCode: '442000001',
  address: '石岐街道民生路1号',
  place: { lat: 22.5168, lng: 113.3852, crs: 'WGS84' },
  startsAt: at(NOW + 4 * HOUR_MS),
  endsAt: at(NOW + 8 * HOUR_MS),
  validUntil: at(NOW + 4 * HOUR_MS),
  payKind: 'hourly',
  payFen: 2500,
  settlement: 'same_day',
  certificateIds: [],
  roles: [],
  minimumCrew: 1,
  partialStart: 'start',
  outdoor: false,
  agreementKind: 'service_contract',
  insurance: null,
  ...values,
});
