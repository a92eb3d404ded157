import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { AcceptAnswer, ClientToServer, OfferMessage, OffersSinceReply, ServerToClient } from '@app/contracts';
import type { Point } from '@app/core';
import { ApiRefusal } from './api';
import type { Session } from './session';

/** An offer as this client heard of it. */
export interface HeardOffer {
  readonly message: OfferMessage;
  /** performance.now() of its arrival. */
  readonly at: number;
  readonly by: 'push' | 'replay';
}
/** What the client was told when it answered an offer. */
export interface HeardAnswer {
  readonly offerId: string;
  readonly postingId: string;
  readonly outcome: AcceptAnswer['outcome'] | 'declined' | 'refused' | 'no_answer';
  readonly assignmentId: string | null;
  readonly standbyId: string | null;
  readonly reason: string | null;
  readonly tookMs: number;
}
/** How somebody answers an offer. */
export type Answering = () => { readonly afterMs: number; readonly accept: boolean };
/** What others want to hear at once. */
export interface Listener {
  offered?(client: WorkerClient, offer: HeardOffer): void;
  answered?(client: WorkerClient, answer: HeardAnswer): void;
}

/** An answer that ties the worker to nothing. */
const NO_TIE = { assignmentId: null, standbyId: null };
const OPEN = new Set(['queued', 'sent', 'seen']);
const PAGE = 200;
const CONNECT_MS = 20_000;
const COME_BACK_MS = 1000;
const REPLY_MS = 5000;
const ASK_AGAIN_MS = 500;
const SETTLE_MS = 30_000;
const RECONNECTING = {
  transports: ['websocket'],
  forceNew: true,
  reconnectionDelay: 100,
  reconnectionDelayMax: 2000,
};

/** One worker's telephone: a socket, the log of every offer it heard of, and its answers. */
export class WorkerClient {
  readonly offers = new Map<number, HeardOffer>();
  readonly answers: HeardAnswer[] = [];
  private readonly answering = new Set<Promise<void>>();
  private socket: Socket<ServerToClient, ClientToServer> | null = null;
  private replay: Promise<void> | null = null;
  private missing = false;
  /** Everything up to here has arrived without a gap. */
  private through = 0;
  onlineAskedAt = Infinity;

  constructor(
    readonly n: number,
    readonly session: Session,
    private readonly answer: Answering,
    private readonly listener: Listener = {},
  ) {}

  get workerId(): string {
    return this.session.accountId;
  }

  /** Opens the socket; from then on it comes back by itself, with a fresh token, and asks for what it missed. */
  async connect(): Promise<void> {
    const socket: Socket<ServerToClient, ClientToServer> = io(this.session.api.baseUrl, {
      ...RECONNECTING,
      auth: (give) => void this.giveToken(give),
    });
    this.socket = socket;
    socket.on('offer.sent', (message) => this.pushed(message));
    socket.on('connect', () => this.askForMissed());
    // When the server ends a socket or refuses its token, the library does not come back by itself.
    socket.on('disconnect', (reason) => this.comeBackAfter(reason === 'io server disconnect'));
    socket.on('connect_error', () => this.comeBackAfter(!socket.active));
    const connected = new Promise<true>((resolve) => socket.once('connect', () => resolve(true)));
    if (await Promise.race([connected, pause(CONNECT_MS, false, { ref: false })])) return;
    this.close();
    throw new Error(`the socket of worker ${this.n} does not connect`);
  }

  private async giveToken(give: (auth: { token: string }) => void): Promise<void> {
    // Without a token the server refuses, and the socket tries again.
    give({ token: await this.session.token().catch(() => '') });
  }

  private comeBackAfter(refused: boolean): void {
    const { socket } = this;
    if (refused) setTimeout(() => void (this.socket === socket && socket?.connect()), COME_BACK_MS).unref();
  }

  /** Cuts the line without a goodbye, stays away, and comes back. */
  async cut(awayMs: number): Promise<void> {
    this.socket?.io.engine?.close();
    this.socket?.disconnect();
    await pause(awayMs);
    this.socket?.connect();
  }

  async goOnline(place: Point, forMinutes: number): Promise<void> {
    this.onlineAskedAt = performance.now();
    await this.session.call('POST', '/workers/me/online', { body: { place, forMinutes } });
  }

  async goOffline(): Promise<void> {
    await this.session.call('POST', '/workers/me/offline');
  }

  /** Waits for the answers and questions under way. */
  async settle(): Promise<void> {
    const all = Promise.all([this.replay, ...this.answering]);
    await Promise.race([all, pause(SETTLE_MS, undefined, { ref: false })]);
  }

  close(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  private pushed(message: OfferMessage): void {
    this.hear(message, 'push');
    // A number was left out: the server promises to replay it.
    if (message.seq > this.through) this.askForMissed();
  }

  private askForMissed(): void {
    this.missing = true;
    this.replay ??= this.askWhileMissing().finally(() => (this.replay = null));
  }

  /** A line that breaks in the middle of an answer, or a gap seen meanwhile, asks once more. */
  private async askWhileMissing(): Promise<void> {
    while (this.missing && this.socket) {
      this.missing = false;
      const answered = await this.fetchMissed().catch(() => false);
      if (answered) continue;
      this.missing = true;
      await pause(ASK_AGAIN_MS);
    }
  }

  private async fetchMissed(): Promise<boolean> {
    for (let more = true; more && this.socket;) {
      const reply: OffersSinceReply | { error: string } = await this.socket
        .timeout(REPLY_MS)
        .emitWithAck('offers.since', { seq: this.through, limit: PAGE });
      if ('error' in reply) throw new Error(reply.error);
      more = this.hearAll(reply);
    }
    return true;
  }

  private hearAll({ offers, more }: OffersSinceReply): boolean {
    const before = this.through;
    for (const message of offers) this.hear(message, 'replay');
    return more && this.through > before;
  }

  private hear(message: OfferMessage, by: HeardOffer['by']): void {
    if (message.seq <= this.through || this.offers.has(message.seq)) return;
    const offer = { message, at: performance.now(), by };
    this.offers.set(message.seq, offer);
    while (this.offers.has(this.through + 1)) this.through++;
    this.listener.offered?.(this, offer);
    if (!OPEN.has(message.status)) return;
    const done: Promise<void> = this.reply(message).finally(() => this.answering.delete(done));
    this.answering.add(done);
  }

  private async reply({ offerId, postingId }: OfferMessage): Promise<void> {
    const { afterMs, accept } = this.answer();
    if (afterMs > 0) await pause(afterMs);
    const startedAt = performance.now();
    const given = await this.sendAnswer(offerId, accept);
    const answer = { ...given, offerId, postingId, tookMs: performance.now() - startedAt };
    this.answers.push(answer);
    this.listener.answered?.(this, answer);
  }

  private async sendAnswer(offerId: string, accept: boolean) {
    try {
      if (!accept) {
        await this.session.call('POST', `/offers/${offerId}/decline`);
        return { ...NO_TIE, outcome: 'declined', reason: null } as const;
      }
      const told = await this.session.call<AcceptAnswer>('POST', `/offers/${offerId}/accept`);
      const { assignmentId, standbyId, reason } = { ...NO_TIE, reason: null, ...told };
      return { outcome: told.outcome, assignmentId, standbyId, reason };
    } catch (fault) {
      const outcome = fault instanceof ApiRefusal ? 'refused' : 'no_answer';
      return { ...NO_TIE, outcome, reason: String(fault) } as const;
    }
  }
}
