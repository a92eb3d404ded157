import type { OfferMessage, ServerToClient } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { within, type Cleanup } from './cleanup';
import type { Passes } from './passes';

const AT_A_TIME = 50;
const CONNECT_LIMIT_MS = 15_000;

/** Who listens to the workers' sockets. */
export interface OfferListener {
  offered(workerId: string, offer: OfferMessage): void;
  gone(offerId: string): void;
}
type WorkerSocket = Socket<ServerToClient>;

/** The connected workers: one websocket each, as their phones would hold. */
export class Sockets {
  private readonly open: WorkerSocket[] = [];
  /** How often a connection was lost. */
  lost = 0;

  constructor(
    private readonly url: string,
    private readonly passes: Passes,
    private readonly listener: OfferListener,
    cleanup: Cleanup,
  ) {
    cleanup.add('sockets', () => this.open.forEach((socket) => socket.disconnect()));
  }

  async connect(workerIds: readonly string[]): Promise<void> {
    for (let i = 0; i < workerIds.length; i += AT_A_TIME) {
      await Promise.all(workerIds.slice(i, i + AT_A_TIME).map((id) => this.connectOne(id)));
    }
  }

  private async connectOne(workerId: string): Promise<void> {
    const socket: WorkerSocket = io(this.url, {
      transports: ['websocket'],
      forceNew: true,
      // Asked again at every reconnection: by then the first pass may be over.
      auth: (answer) => answer({ token: this.passes.of(workerId) }),
    });
    this.open.push(socket);
    socket.on('offer.sent', (offer) => this.listener.offered(workerId, offer));
    socket.on('offer.gone', ({ offerId }) => this.listener.gone(offerId));
    const connected = new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) => reject(new Error(`a socket was refused: ${error.message}`)));
    });
    await within(CONNECT_LIMIT_MS, 'connecting the sockets', connected);
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.lost++;
    });
  }
}
