import type { Schemas } from '@app/client';
import { api, newKey } from '../common/api';
import { yuan } from '../common/format';
import { ask } from '../common/problem';
import { say } from '../common/texts';

export type Waiting = Schemas['WaitingBoardDto_Output']['waiting'][number];
type Offered = Schemas['WaitingOffersDto']['offers'][number];
export type Open = Schemas['FeedDto']['postings'][number];
export type Given = Schemas['NewConsentDto']['given'];

/** Whoever stands at the counter, as far as the page needs to know him: masked. */
export interface Person {
  readonly workerId: string;
  readonly name: string;
  readonly occupationIds: readonly string[];
  readonly certificateIds: readonly string[];
}
export const personOf = (me: Schemas['WorkerViewDto_Output']): Person => ({
  ...{ workerId: me.workerId, name: me.name, occupationIds: me.occupationIds },
  certificateIds: me.certificates.map(({ certificateId }) => certificateId),
});

/** What can be accepted for somebody: an offer that he has, or a gig of the open feed. */
export type Gig =
  | { readonly how: 'offer'; readonly id: string; readonly terms: Offered }
  | { readonly how: 'claim'; readonly id: string; readonly terms: Open };

/** His offers first; a gig that he was offered does not stand among the open ones again. */
function gigsOf(offers: readonly Offered[], open: readonly Open[]): Gig[] {
  const offered = new Set(offers.map(({ postingId }) => postingId));
  return [
    ...offers.map((terms): Gig => ({ how: 'offer', id: terms.offerId, terms })),
    ...open
      .filter(({ postingId }) => !offered.has(postingId))
      .map((terms): Gig => ({ how: 'claim', id: terms.postingId, terms })),
  ];
}

export async function readGigs(workerId: string): Promise<Gig[]> {
  const path = { params: { path: { workerId } } };
  const [{ offers }, { postings }] = await Promise.all([
    ask(api.GET('/station/waiting/{workerId}/offers', path)),
    ask(api.GET('/station/waiting/{workerId}/feed', { params: { ...path.params, query: { limit: 10 } } })),
  ]);
  return gigsOf(offers, postings);
}

export type ProxyAnswer = Schemas['AcceptAnswerDto'] | Schemas['ClaimAnswerDto'];
/** The act that the worker agrees to; a consent is good for this one alone. */
export const actOn = (workerId: string, gig: Gig, act: 'accept' | 'claim' | 'decline' = actOf(gig)) => ({
  ...{ workerId, act },
  targetId: gig.id,
});
const actOf = ({ how }: Gig) => (how === 'offer' ? 'accept' : 'claim');

export async function acceptFor(workerId: string, gig: Gig, given: Given, key: string): Promise<ProxyAnswer> {
  const { consentId } = await ask(api.POST('/station/consents', { body: { ...actOn(workerId, gig), given } }));
  const header = { 'Idempotency-Key': key };
  if (gig.how === 'offer') {
    const params = { path: { workerId, offerId: gig.id }, header };
    const body = { consentId, standbyConsent: false };
    return ask(api.POST('/station/waiting/{workerId}/offers/{offerId}/accept', { params, body }));
  }
  const params = { path: { workerId, postingId: gig.id }, header };
  const body = { consentId, version: gig.terms.version };
  return ask(api.POST('/station/waiting/{workerId}/feed/{postingId}/claim', { params, body }));
}

export async function declineFor(workerId: string, gig: Gig, text: string): Promise<void> {
  const given: Given = { kind: 'statement', text };
  const body = { ...actOn(workerId, gig, 'decline'), given };
  const { consentId } = await ask(api.POST('/station/consents', { body }));
  const params = { path: { workerId, offerId: gig.id }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/station/waiting/{workerId}/offers/{offerId}/decline', { params, body: { consentId } }));
}

export const payText = ({ payKind, payFen }: { payKind: string; payFen: number }): string =>
  say(payKind === 'hourly' ? 'station.gigs.perHour' : 'station.gigs.perShift', { yuan: yuan(payFen) });

/** The SHA-256 of a file; browsers give it on https and on the computer itself alone. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;
export async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
