import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { monitorEventLoopDelay, performance, type EventLoopUtilization } from 'node:perf_hooks';

/**
 * Loaded into the server before its own code, so that the bench can ask the process itself: the event loop since the
 * last `begin`, and a CPU profile of one stage (node --cpu-prof writes nothing when a process ends by a signal).
 */
export type HookQuestion =
  { readonly ask: 'begin' | 'tell' | 'profile' } | { readonly ask: 'save'; readonly path: string };
export interface LoopFigures {
  readonly delayP99Ms: number;
  /** Share of the time in which the one thread was busy. */
  readonly utilisation: number;
}

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let since: EventLoopUtilization = performance.eventLoopUtilization();
let session: Session | null = null;

const answers = { begin, tell, profile, save };

if (process.send) {
  process.on('message', (question: HookQuestion) => answers[question.ask]('path' in question ? question.path : ''));
  // The server must not outlive a bench that was killed.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}

function begin(): void {
  delay.enable();
  delay.reset();
  since = performance.eventLoopUtilization();
}

function tell(): void {
  // The histogram holds the whole gap between two beats of its timer; the delay is what exceeds the beat.
  const delayP99Ms = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS);
  const figures: LoopFigures = { delayP99Ms, utilisation: performance.eventLoopUtilization(since).utilization };
  process.send?.(figures);
}

function profile(): void {
  session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
}

function save(path: string): void {
  session?.post('Profiler.stop', (error, { profile: found }) => {
    if (!error) writeFileSync(path, JSON.stringify(found));
    session?.disconnect();
  });
}
