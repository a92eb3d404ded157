import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { poisson } from './arrivals';
import { until, within, type Cleanup } from './cleanup';
import { spreadOf, type Spread } from './figures';
import { HttpClient } from './http';
import { rssMb } from './process-figures';

const START_LIMIT_MS = 20_000;
const FRAME_LIMIT_MS = 15_000;

/** Drives the floor server; the clock runs from sending the request to the frame's arrival, as for an offer. */
export class Floor {
  private readonly sentAt = new Map<number, number>();
  private durations: number[] = [];
  private n = 0;
  private refusal = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly http: HttpClient,
    socket: Socket,
  ) {
    socket.on('frame', (n: number) => this.arrived(n));
  }

  static async start(env: NodeJS.ProcessEnv, cleanup: Cleanup): Promise<Floor> {
    const child = fork(join(__dirname, 'floor-server.js'), [], { env });
    cleanup.add('the floor server', () => void (child.connected ? child.disconnect() : child.kill()));
    const [port] = (await within(START_LIMIT_MS, 'starting the floor server', once(child, 'message'))) as [number];
    const url = `http://127.0.0.1:${port}`;
    const socket = io(url, { transports: ['websocket'] });
    cleanup.add('the socket of the floor', () => void socket.disconnect());
    const http = new HttpClient(url);
    cleanup.add('connections of the floor', () => http.close());
    await within(
      START_LIMIT_MS,
      'connecting to the floor server',
      new Promise((done) => socket.once('connect', () => done(0))),
    );
    return new Floor(child, http, socket);
  }

  get rssMb(): number | null {
    return rssMb(this.child.pid ?? 0);
  }

  /** One after the other on an idle machine. */
  async oneByOne(count: number): Promise<Spread> {
    return this.measured(async () => {
      for (let i = 0; i < count; i++) {
        this.send();
        await until(FRAME_LIMIT_MS, 2, () => this.sentAt.size === 0);
      }
    });
  }

  /** At a rate, as the postings come. */
  async atRate(perSecond: number, seconds: number, random: () => number): Promise<Spread> {
    return this.measured(() => poisson({ perSecond, seconds, random }, () => this.send()));
  }

  private async measured(run: () => Promise<unknown>): Promise<Spread> {
    this.durations = [];
    await run();
    const complete = await until(FRAME_LIMIT_MS, 20, () => this.sentAt.size === 0);
    if (!complete) throw new Error(`the floor server still owes ${this.sentAt.size} frames: ${this.refusal}`);
    return spreadOf(this.durations);
  }

  private send(): void {
    const n = ++this.n;
    this.sentAt.set(n, performance.now());
    void this.http.post(`/?n=${n}`, {}, '').then(({ status, body }) => {
      if (status !== 201) this.refusal = `${status} ${body}`;
    });
  }

  private arrived(n: number): void {
    this.durations.push(performance.now() - (this.sentAt.get(n) ?? NaN));
    this.sentAt.delete(n);
  }
}
