/** Kills the process at a labelled place when a test asked for it; in production the label is always empty. */
export function crashPoint(env: { readonly crashAt: string }, label: string): void {
  if (env.crashAt === label) process.kill(process.pid, 'SIGKILL');
}
