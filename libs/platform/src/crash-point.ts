let stopped = false;

/**
 * Kills the process at a labelled place when a test asked for it, or with `pause <label>` stops it there once, until the test
 * lets it go on; in production the label is always empty.
 */
export function crashPoint(env: { readonly crashAt: string }, label: string): void {
  if (env.crashAt === label) process.kill(process.pid, 'SIGKILL');
  if (stopped || env.crashAt !== `pause ${label}`) return;
  stopped = true;
  process.kill(process.pid, 'SIGSTOP');
}
