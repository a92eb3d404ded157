import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until, within, type Cleanup } from './cleanup';
import type { HookQuestion, LoopFigures } from './server-hook';

const MAIN = join(__dirname, '..', '..', 'apps', 'all', 'src', 'main.js');
const HOOK = join(__dirname, 'server-hook.js');
const READY_LIMIT_MS = 60_000;
const STOP_GRACE_MS = 4000;
const KEPT_LINES = 40;
const ANSWER_LIMIT_MS = 10_000;

/** The part of the readiness answer that is understood here. */
interface Readiness {
  readonly ready?: boolean;
  readonly parts?: { readonly pool?: { readonly size?: number } };
}

/** The app under load, a child process of its own. */
export class Server {
  private readonly lines: string[] = [];

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => this.keep(text));
  }

  static async start(env: NodeJS.ProcessEnv, cleanup: Cleanup): Promise<Server> {
    const port = await freePort();
    const settings = { HTTP_PORT: String(port), HOST: '127.0.0.1', DEMO: '0', LOG_LEVEL: 'warn', DB_POOL: '20' };
    const child = spawn(process.execPath, ['--require', HOOK, MAIN], {
      env: { ...env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const server = new Server(`http://127.0.0.1:${port}`, child);
    cleanup.add('the server', () => server.stop());
    return server;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The last lines of its log: only warnings and faults are written. */
  get log(): string {
    return this.lines.join('\n');
  }

  /** Waits until it says that it is ready and its pool holds everybody. */
  async waitReady(poolSize: number): Promise<void> {
    let last: Readiness | null = null;
    const ready = await until(READY_LIMIT_MS, 200, async () => {
      if (this.child.exitCode !== null) throw new Error(`the server ended at once:\n${this.log}`);
      last = await this.readiness();
      return last?.ready === true && (last.parts?.pool?.size ?? 0) >= poolSize;
    });
    if (!ready) throw new Error(`the server did not become ready: ${JSON.stringify(last)}\n${this.log}`);
  }

  /** From now on the event loop is watched anew. */
  beginWatch(): void {
    this.ask({ ask: 'begin' });
  }

  /** What the process itself saw of its event loop since `beginWatch`. */
  async endWatch(): Promise<LoopFigures> {
    const answer = once(this.child, 'message') as Promise<[LoopFigures]>;
    this.ask({ ask: 'tell' });
    const [figures] = await within(ANSWER_LIMIT_MS, 'asking the server for its event loop', answer);
    return figures;
  }

  ask(question: HookQuestion): void {
    if (this.child.connected) this.child.send(question);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), STOP_GRACE_MS);
    await gone;
    clearTimeout(force);
  }

  private async readiness(): Promise<Readiness | null> {
    try {
      const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2000) });
      return { ...((await answer.json()) as Readiness), ready: answer.status === 200 };
    } catch {
      return null;
    }
  }

  private keep(text: string): void {
    this.lines.push(...text.split('\n').filter(Boolean));
    this.lines.splice(0, this.lines.length - KEPT_LINES);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
