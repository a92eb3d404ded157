import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';
const USUAL_PORTS: Readonly<Record<string, number>> = { 'postgres:': 5432, 'postgresql:': 5432, 'redis:': 6379 };

/** A line to a server that a test may break: the address is the server's own with the host and port of the proxy. */
export async function tcpProxy(serverUrl: string): Promise<TcpProxy> {
  const proxy = new TcpProxy(serverUrl);
  await proxy.resume();
  return proxy;
}

/** Passes bytes on loopback until it is told otherwise. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private hanging = false;

  constructor(private readonly serverUrl: string) {}

  get url(): string {
    const url = new URL(this.serverUrl);
    url.host = `${HOST}:${this.port}`;
    return url.href;
  }

  /** Every connection ends and new ones are refused, as when the server's process is gone. */
  async cut(): Promise<void> {
    this.hanging = false;
    const { server } = this;
    this.server = undefined;
    const closed = server && new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Connections stay and new ones are accepted, but no byte passes, as when the server's process is frozen. */
  hang(): void {
    this.hanging = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Bytes pass again, also those that were held back; after a cut the port is the same. */
  async resume(): Promise<void> {
    this.hanging = false;
    for (const socket of this.sockets) socket.resume();
    if (this.server) return;
    const server = createServer((client) => this.join(client));
    server.listen(this.port, HOST);
    await once(server, 'listening');
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await this.cut();
  }

  private join(client: Socket): void {
    const { hostname, port, protocol } = new URL(this.serverUrl);
    const server = connect(Number(port) || USUAL_PORTS[protocol]!, hostname);
    this.pass(client, server);
    this.pass(server, client);
  }

  private pass(from: Socket, to: Socket): void {
    this.sockets.add(from);
    // Small frames must not wait for one another: the line is to be broken, not slow.
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause();
    });
    to.on('drain', () => {
      if (!this.hanging) from.resume();
    });
    // A line that breaks tells both sides by its close.
    from.on('error', () => undefined);
    from.on('end', () => to.end());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroySoon();
    });
    if (this.hanging) from.pause();
  }
}
