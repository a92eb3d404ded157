import { closeSync } from 'node:fs';
import { inData, inRoot } from '../launcher/paths.mjs';
import { openLog } from '../launcher/log-file.mjs';
import { spawnBound } from '../launcher/processes.mjs';
import { Supervisor } from '../launcher/supervisor.mjs';

const STOP_MS = 10_000;
const LOG = inData('logs', 'demo-town.log');

/** The demo town: the replay in a loop at a gentle pace. When it fails the app goes on without it. */
export function startDemoTown({ life, progress, record, env, url }) {
  const launch = () => {
    const fd = openLog(LOG);
    const child = spawnBound(process.execPath, [inRoot('dist/test/replay/demo.js')], {
      env: { ...env, DEMO_URL: url },
      stdio: ['ignore', fd, fd],
    });
    closeSync(fd);
    if (child.pid) record.noteChild('demo', child.pid, 'SIGTERM');
    return child;
  };
  const supervisor = new Supervisor({
    name: 'The demo town',
    launch,
    note: (line) => progress.note(line),
    onGiveUp: (why) => progress.note(`! ${why}: the app goes on without it, see ${LOG}.`),
    ending: { signal: 'SIGTERM', graceMs: STOP_MS },
  });
  supervisor.arm();
  life.onStop(() => supervisor.stop());
}
