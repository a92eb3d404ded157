import type { OfferMessage, OffersSinceReply } from '@app/contracts';
import { computed, shallowReactive } from 'vue';
import { api } from '../common/api';
import { onLive, onReturn, openChannel } from '../common/live';
import { ask } from '../common/problem';
import { serverNow, useNow } from '../common/server-time';
import { ring } from './alarm';

const PAGE = 200;
const ANSWER_MS = 5000;
const LIVE = new Set(['queued', 'sent', 'seen']);

/** Every offer that this worker ever got, as far as it was read: the durable inbox of the server, and what was pushed since. */
export const offers = shallowReactive(new Map<string, OfferMessage>());

const isLive = (offer: OfferMessage, now: number): boolean =>
  LIVE.has(offer.status) && Date.parse(offer.expiresAt) > now;
/** The offer that a shift came from: it knows the address and the terms. */
export const offerOf = (postingId: string): OfferMessage | undefined =>
  [...offers.values()].filter((offer) => offer.postingId === postingId).at(-1);

/** Reads what came after the last sequence; offers that were live are read again, because they may be gone by now. */
export async function readInbox(): Promise<void> {
  for (let more = true; more;) {
    const page = await since(firstUnsure());
    for (const offer of page.offers) offers.set(offer.offerId, offer);
    more = page.more;
  }
}

function firstUnsure(): number {
  const all = [...offers.values()];
  const live = all.filter((offer) => isLive(offer, serverNow())).map(({ seq }) => seq - 1);
  return Math.min(...live, Math.max(0, ...all.map(({ seq }) => seq)));
}

/** Over the socket when it stands, as the contract wants it; over HTTP when it does not. */
async function since(seq: number): Promise<OffersSinceReply> {
  return (await overSocket(seq)) ?? ask(api.GET('/offers', { params: { query: { since: seq, limit: PAGE } } }));
}

function overSocket(seq: number): Promise<OffersSinceReply | null> {
  const socket = openChannel();
  if (!socket.connected) return Promise.resolve(null);
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), ANSWER_MS);
    socket.emit('offers.since', { seq, limit: PAGE }, (reply) => {
      clearTimeout(limit);
      resolve('offers' in reply ? reply : null);
    });
  });
}

/** Offers that may be answered now, the first to expire first; kept fresh while the component lives. */
export function useInbox() {
  const now = useNow();
  onLive('offer.sent', (offer) => {
    const isNew = !offers.has(offer.offerId);
    offers.set(offer.offerId, offer);
    if (isNew) ring();
  });
  onLive('offer.gone', ({ offerId }) => setStatus(offerId, 'withdrawn'));
  onReturn(() => void readInbox().catch(() => undefined));
  void readInbox().catch(() => undefined);
  const live = computed(() =>
    [...offers.values()]
      .filter((offer) => isLive(offer, now.value))
      .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt)),
  );
  return { live, now };
}

export function setStatus(offerId: string, status: OfferMessage['status']): void {
  const offer = offers.get(offerId);
  if (offer) offers.set(offerId, { ...offer, status });
}

/** Another person may log in on this phone. */
export const emptyInbox = (): void => offers.clear();
