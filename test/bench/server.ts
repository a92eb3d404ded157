import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until, type Cleanup } from './cleanup';

const MAIN = join(__dirname, '..', '..', 'apps', 'all', 'src', 'main.js');
const PROFILE_HOOK = join(__dirname, 'profile-hook.js');
const READY_LIMIT_MS = 60_000;
const STOP_GRACE_MS = 4000;
const KEPT_LINES = 40;

/** What the readiness answer tells about the process, as far as it is understood here. */
interface Readiness {
  readonly ready?: boolean;
  readonly parts?: {
    readonly pool?: { readonly size?: number };
    readonly process?: { readonly rssMb?: number; readonly loopDelayP99Ms?: number };
  };
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
    const command = [...dieWithParent(), process.execPath, '--require', PROFILE_HOOK, MAIN];
    const child = spawn(command[0]!, command.slice(1), {
      env: { ...env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
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

  /** What the process says about its own event loop; null when it does not say. */
  async loopDelayP99Ms(): Promise<number | null> {
    return (await this.readiness())?.parts?.process?.loopDelayP99Ms ?? null;
  }

  /** Starts or ends the CPU profile. */
  toggleProfile(): void {
    this.child.kill('SIGUSR2');
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

/** Where the system can do it, the child gets a signal when the bench is killed. */
function dieWithParent(): string[] {
  const wish = ['setpriv', '--pdeathsig', 'TERM'];
  return spawnSync(wish[0]!, [...wish.slice(1), 'true']).status === 0 ? [...wish, '--'] : [];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
