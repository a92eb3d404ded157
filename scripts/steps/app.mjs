import { createInterface } from 'node:readline';
import { inData, inRoot } from '../launcher/paths.mjs';
import { LineLog } from '../launcher/log-file.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { spawnBound } from '../launcher/processes.mjs';
import { Supervisor } from '../launcher/supervisor.mjs';
import { waitFor } from '../launcher/wait-for.mjs';

const READY_MS = 60_000;
const ANSWER_MS = 2000;
const STOP_MS = 10_000;
const WATCH_MS = 5000;
const SILENT_LIMIT = 6;
const LOG = inData('logs', 'app.log');
/** A code that somebody waits for; the people of the demo town (1715999…, 1915999…) read theirs over HTTP. */
const FOR_A_PERSON = /^\[sms\] (?!1[79]15999)/;
const HINT = `mend what the lines above say (whole log in ${LOG}) and start again.`;

/** The address under which this machine reaches the app. */
export function urlOf({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Starts the app, waits until it says that it is ready, and keeps it running from then on. */
export async function startApp(context) {
  const { life, url } = context;
  const log = new LineLog(LOG);
  const supervisor = superviseApp(context, log);
  life.onStop(() => supervisor.stop());
  const isReady = async () => (await askReady(url)) === 200;
  const ready = await waitFor(isReady, { limitMs: READY_MS, everyMs: 200, abort: supervisor.ended });
  if (!ready) throw new LauncherProblem(`The app did not become ready: ${HINT}`, log.tail());
  supervisor.arm();
  const watch = setInterval(
    watchAnswers(url, () => supervisor.restart('did not answer for half a minute')),
    WATCH_MS,
  );
  life.onStop(() => clearInterval(watch));
  return { detail: url };
}

function superviseApp({ life, progress, record, env }, log) {
  const main = inRoot('dist/apps/all/src/main.js');
  const toConsoleOrLog = (line) => (FOR_A_PERSON.test(line) ? progress.note(line) : log.write(line));
  const launch = () => {
    const child = spawnBound(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', toConsoleOrLog);
    if (child.pid) record.noteChild('app', child.pid, 'SIGTERM');
    return child;
  };
  return new Supervisor({
    name: 'The app',
    launch,
    note: (line) => progress.note(line),
    onGiveUp: (why) => life.fail(new LauncherProblem(`${why}: ${HINT}`, log.tail())),
    ending: { signal: 'SIGTERM', graceMs: STOP_MS },
  });
}

/** The status of the readiness address, or nothing when the app does not answer at all. */
async function askReady(url) {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS) })).status;
  } catch {
    return undefined;
  }
}

/** A process that hangs still has a number: only answers show that the app lives. "Not ready" is an answer too. */
function watchAnswers(url, onSilence) {
  let silent = 0;
  return async () => {
    silent = (await askReady(url)) === undefined ? silent + 1 : 0;
    if (silent < SILENT_LIMIT) return;
    silent = 0;
    onSilence();
  };
}
