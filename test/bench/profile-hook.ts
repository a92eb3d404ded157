import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

/**
 * Loaded into the server before its own code: SIGUSR2 begins a CPU profile, the next one writes it. So the profile
 * holds the stage alone, and it is written although the server ends by a signal (node --cpu-prof writes nothing then).
 */
let session: Session | null = null;

process.on('SIGUSR2', () => {
  if (session) finish(session);
  else session = begin();
});

function begin(): Session {
  const started = new Session();
  started.connect();
  started.post('Profiler.enable');
  started.post('Profiler.start');
  return started;
}

function finish(running: Session): void {
  session = null;
  running.post('Profiler.stop', (error, answer) => {
    const path = process.env['BENCH_PROFILE'];
    if (!error && path) writeFileSync(path, JSON.stringify(answer.profile));
    running.disconnect();
  });
}
