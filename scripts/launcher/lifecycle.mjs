import { describeProblem } from './problem.mjs';
import { commandLineOf, identityOf, parentOf } from './process-identity.mjs';
import { forceAll, signalNumber } from './processes.mjs';

const ECHO_MS = 1000;
const PARENT_CHECK_MS = 1000;
const SHELL = /^\S*sh -c /;

/** What a command needs to end well: the list of things to close, newest first. */
class Life {
  #closers = [];
  #closing;
  #failedWith;
  stopping = false;

  constructor(failedWith) {
    this.#failedWith = failedWith;
  }

  /** Registers a closer and gives back the way to take it off the list again. */
  onStop(close) {
    this.#closers.push(close);
    return () => {
      this.#closers = this.#closers.filter((other) => other !== close);
    };
  }

  close() {
    this.stopping = true;
    return (this.#closing ??= this.#closeAll());
  }

  async stop(code) {
    await this.close();
    process.exit(code);
  }

  async fail(problem) {
    if (this.stopping) return;
    this.stopping = true;
    console.error(`\n${describeProblem(problem)}`);
    await this.stop(this.#failedWith);
  }

  async #closeAll() {
    for (const close of this.#closers.reverse()) {
      try {
        await close();
      } catch (problem) {
        console.error(describeProblem(problem));
      }
    }
  }
}

/** Runs a command from its first line to the exit code, with signals, and leaves nothing running behind. */
export async function run(command, { exitOnSignal, failedWith = 1 } = {}) {
  const life = new Life(failedWith);
  // A closed terminal must not turn into a fault that skips the orderly stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  stopOnSignals(life, exitOnSignal);
  stopWithNpm(life, exitOnSignal);
  process.on('uncaughtException', (problem) => life.fail(problem));
  try {
    const code = await command(life, process.argv.slice(2));
    await life.stop(code ?? 0);
  } catch (problem) {
    await life.fail(problem);
  }
}

function stopOnSignals(life, exitOnSignal) {
  let firstAt = 0;
  const onSignal = (signal) => {
    if (firstAt === 0) {
      firstAt = Date.now();
      void life.stop(exitOnSignal ?? 128 + signalNumber(signal));
      return;
    }
    // One Ctrl-C arrives twice under npm: from the terminal, and passed on by npm itself.
    if (Date.now() - firstAt < ECHO_MS) return;
    forceAll();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
}

/**
 * `kill -9` of npm sends us nothing, and its shell passes on no SIGTERM: the town ends with the npm that began it.
 * Most shells wait between npm and us, some have made room for us.
 */
function stopWithNpm(life, exitOnSignal) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = SHELL.test(commandLineOf(process.ppid)) ? parentOf(process.ppid) : process.ppid;
  const identity = npm && identityOf(npm);
  if (!identity) return;
  const check = () => identityOf(npm) !== identity && !life.stopping && void life.stop(exitOnSignal ?? 143);
  setInterval(check, PARENT_CHECK_MS).unref();
}
