import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { waitFor } from '@app/testing';

const ROOT = resolve(__dirname, '../..');
const READY_MS = 60_000;
/** Of what a process said, so much is kept for the person who asks why a test failed. */
const KEPT_CHARACTERS = 20_000;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A built program as a process of its own, which a test may kill; it never outlives the test's process. */
export class Child {
  readonly ended: Promise<Ending>;
  private readonly child: ChildProcess;
  private said = '';

  constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    const path = process.env.PATH ?? '';
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    this.child = spawn(process.execPath, [resolve(ROOT, 'dist', program), ...args], {
      ...{ cwd: ROOT, env: { PATH: path, ...env }, stdio },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-KEPT_CHARACTERS)));
    const kill = (): void => void this.child.kill('SIGKILL');
    process.once('exit', kill);
    this.ended = once(this.child, 'close').then(([code, signal]) => {
      process.off('exit', kill);
      return { code, signal };
    });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything that it wrote on its console, the end of it when it was much. */
  get output(): string {
    return this.said;
  }

  get pid(): number {
    return this.child.pid!;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  end(signal: NodeJS.Signals): Promise<Ending> {
    this.signal(signal);
    return this.ended;
  }
}

/** One of the programs, apps/all unless told otherwise, behind one address that stays the same from one process to the next. */
export class ChildApp {
  private child: Child | undefined;

  constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly program = 'all',
  ) {}

  /** Starts a process and waits until it is ready; `crashAt` names the place where it will kill or stop itself. */
  async start(crashAt = ''): Promise<void> {
    if (this.child?.alive) throw new Error('The process before still runs.');
    const child = new Child(`apps/${this.program}/src/main.js`, [], { ...this.env, CRASH_AT: crashAt });
    this.child = child;
    const ready = await waitFor('the app is ready', () => !child.alive || this.isReady(), READY_MS).catch(() => false);
    if (!ready || !child.alive)
      throw new Error(`${this.program} did not become ready: ${await this.health()}\n${child.output}`);
  }

  get running(): Child {
    if (!this.child) throw new Error('The app was never started.');
    return this.child;
  }

  private health(): Promise<string> {
    const asked = fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return asked.then((answer) => answer.text()).catch(String);
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    return answer?.ok ?? false;
  }

  async kill(): Promise<void> {
    if (this.child?.alive) await this.child.end('SIGKILL');
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
