import { Injectable, Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { OffersSince, roomOf, STAFF_ROOM, type OffersSinceReply } from '@app/contracts';
import { Db, offerMessagesSince } from '@app/database';
import { Allow, Nudger, Tokens, type Caller, type Nudge } from '@app/platform';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { EVENTS_PER_SECOND, MAX_MESSAGE_BYTES, rateLimit, SOCKETS_PER_ACCOUNT } from './socket-limits';

type Member = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { caller?: Caller }>;

const STAFF: ReadonlySet<string> = new Set(['clerk', 'bureau', 'admin']);
/** Every event that a client may send; anything else closes the socket. */
const KNOWN_EVENTS = new Set(['offers.since']);

/** Pushes nudges and answers one question; commands come over HTTP. */
@Injectable()
@WebSocketGateway({ transports: ['websocket'], maxHttpBufferSize: MAX_MESSAGE_BYTES })
export class RealtimeGateway implements OnGatewayInit, OnGatewayConnection {
  private readonly log = new Logger('realtime');
  @WebSocketServer() private readonly server!: Server;

  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
    nudger: Nudger,
  ) {
    nudger.register((nudges) => this.push(nudges));
  }

  /** The token is checked before the connection stands; it comes in `auth`, never in an address that gets logged. */
  afterInit(server: Server): void {
    server.use((socket, next) => {
      const token = (socket.handshake.auth as { token?: unknown }).token;
      void this.tokens.verify(typeof token === 'string' ? token : undefined).then((caller) => {
        if (!caller) return next(new Error('UNAUTHENTICATED'));
        (socket as Member).data.caller = caller;
        next();
      });
    });
  }

  async handleConnection(socket: Member): Promise<void> {
    const { accountId, role } = socket.data.caller!;
    const room = roomOf(accountId);
    // Joined before anything is awaited: what is sent from now on reaches this socket.
    await socket.join(STAFF.has(role) ? [room, STAFF_ROOM] : room);
    const allowed = rateLimit(EVENTS_PER_SECOND, () => performance.now());
    socket.onAny((event: string) => {
      if (KNOWN_EVENTS.has(event) && allowed()) return;
      socket.emit('error.event', { code: KNOWN_EVENTS.has(event) ? 'TOO_MANY_REQUESTS' : 'UNKNOWN_EVENT' });
      socket.disconnect(true);
    });
    await this.makeRoom(room);
  }

  /** A new device pushes out the oldest when there are too many. */
  private async makeRoom(room: string): Promise<void> {
    const there = await this.server.local.in(room).fetchSockets();
    for (const socket of there.slice(0, Math.max(0, there.length - SOCKETS_PER_ACCOUNT))) socket.disconnect(true);
  }

  @SubscribeMessage('offers.since')
  @Allow('worker')
  async offersSince(@ConnectedSocket() socket: Member, @MessageBody() body: unknown) {
    const { caller } = socket.data;
    const question = OffersSince.safeParse(body);
    if (caller?.role !== 'worker') return { error: 'FORBIDDEN' };
    if (!question.success) return { error: 'VALIDATION' };
    try {
      return await this.reply(caller.accountId, question.data);
    } catch (error) {
      this.log.warn(error instanceof Error ? error.message : String(error));
      return { error: 'UNAVAILABLE' };
    }
  }

  private async reply(workerId: string, { seq, limit }: OffersSince): Promise<OffersSinceReply> {
    const rows = await offerMessagesSince(this.db, workerId, seq, limit);
    const offers = rows.slice(0, limit).map((row) => row.message) as unknown as OffersSinceReply['offers'];
    return { offers, more: rows.length > limit };
  }

  private push(nudges: readonly Nudge[]): void {
    for (const { room, event, message } of nudges) {
      const target = room === 'live' ? this.server.of('/live') : this.server.to(room);
      target.emit(event, message);
    }
  }
}
