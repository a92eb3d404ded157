import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, OfferMessage, OffersSinceReply, ServerToClient } from '@app/contracts';
import { waitFor, type LoggedIn } from '@app/testing';

/** Often and evenly: a process that comes back finds the phone there before it repeats its pushes. */
const COME_BACK = { reconnectionDelay: 50, reconnectionDelayMax: 50, randomizationFactor: 0 };
const REPLY_MS = 5000;

/** A worker's phone that comes back by itself. One that `asks` catches up by sequence, any other only listens. */
export class Phone {
  readonly pushed: OfferMessage[] = [];
  readonly replayed: OfferMessage[] = [];
  readonly gone: { offerId: string; reason: string }[] = [];
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  constructor(url: string, { token }: LoggedIn, { asks }: { readonly asks: boolean }) {
    this.socket = io(url, { transports: ['websocket'], auth: { token }, forceNew: true, ...COME_BACK });
    this.socket.on('offer.sent', (message) => this.pushed.push(message));
    this.socket.on('offer.gone', (message) => this.gone.push(message));
    if (asks) this.socket.on('connect', () => void this.catchUp().catch(() => undefined));
  }

  get offers(): readonly OfferMessage[] {
    return [...this.replayed, ...this.pushed];
  }

  async connected(): Promise<void> {
    await waitFor('the phone is connected', () => this.socket.connected);
  }

  offerOf(postingId: string, limitMs?: number): Promise<OfferMessage> {
    const find = () => this.offers.find((offer) => offer.postingId === postingId);
    return waitFor(`the offer of ${postingId}`, find, limitMs);
  }

  close(): void {
    this.socket.disconnect();
  }

  private async catchUp(): Promise<void> {
    const seq = Math.max(0, ...this.offers.map((offer) => offer.seq));
    const reply: OffersSinceReply | { error: string } = await this.socket
      .timeout(REPLY_MS)
      .emitWithAck('offers.since', { seq, limit: 200 });
    if ('offers' in reply) this.replayed.push(...reply.offers);
  }
}
