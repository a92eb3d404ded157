import type { OfferMessage } from '@app/contracts';
import type { OfferListener } from './sockets';

/** An offer that a connected worker could accept now. */
export interface OpenOffer {
  readonly offerId: string;
  readonly postingId: string;
  readonly workerId: string;
  readonly expiresAt: number;
}

/** An accept this close to the end would measure the race with expiry. */
const MARGIN_MS = 200;

/** What the sockets heard: when each posting's first offer came, and which offers may still be accepted. */
export class OfferBook implements OfferListener {
  /** By posting, on the clock of performance.now(). */
  readonly firstOfferAt = new Map<string, number>();
  frames = 0;
  private readonly open: OpenOffer[] = [];
  private readonly closedOffers = new Set<string>();
  private readonly takenPostings = new Set<string>();

  offered(workerId: string, offer: OfferMessage): void {
    const now = performance.now();
    this.frames++;
    const { offerId, postingId } = offer;
    if (!this.firstOfferAt.has(postingId)) this.firstOfferAt.set(postingId, now);
    this.open.push({ offerId, postingId, workerId, expiresAt: Date.parse(offer.expiresAt) });
  }

  gone(offerId: string): void {
    this.closedOffers.add(offerId);
  }

  /** Takes a random offer out, of a posting that none was taken of before: the others would lose. Null when there is none. */
  take(now: number, random: () => number): OpenOffer | null {
    while (this.open.length > 0) {
      const at = Math.floor(random() * this.open.length);
      const offer = this.open[at]!;
      this.open[at] = this.open.at(-1)!;
      this.open.pop();
      if (!this.mayAccept(offer, now)) continue;
      this.takenPostings.add(offer.postingId);
      return offer;
    }
    return null;
  }

  clear(): void {
    this.open.length = 0;
    this.frames = 0;
    for (const memory of [this.firstOfferAt, this.closedOffers, this.takenPostings]) memory.clear();
  }

  private mayAccept({ offerId, postingId, expiresAt }: OpenOffer, now: number): boolean {
    return expiresAt - MARGIN_MS > now && !this.closedOffers.has(offerId) && !this.takenPostings.has(postingId);
  }
}
