import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const script = (path: string) => pathToFileURL(join(__dirname, '../../scripts', path)).href;

/** The launcher is plain ESM that runs before anything is installed; these tests ask it from a process of its own. */
function ask(path: string, expression: string): unknown {
  const program = `import * as m from ${JSON.stringify(script(path))};\nconsole.log(JSON.stringify({ answer: await (${expression}) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { answer?: unknown }).answer;
}

describe('the .env file', () => {
  it.each([
    ['HTTP_PORT=3001', { HTTP_PORT: '3001' }],
    ['  export HOST = 0.0.0.0  ', { HOST: '0.0.0.0' }],
    ['# HOST=x\n\nLOG_LEVEL=debug # loud', { LOG_LEVEL: 'debug' }],
    ['EMPTY=# nothing', { EMPTY: '' }],
    ['DATABASE_URL="postgres://a:b#c@h/d"', { DATABASE_URL: 'postgres://a:b#c@h/d' }],
    ['REDIS_URL=redis://:p#w=@h:1', { REDIS_URL: 'redis://:p#w=@h:1' }],
    [
      `AUTH_SIGNING_KEY='{"kty":"OKP","d":"a=="}' # key\r\nA=1`,
      { AUTH_SIGNING_KEY: '{"kty":"OKP","d":"a=="}', A: '1' },
    ],
    ['no assignment at all', {}],
  ])('reads %j', (text, settings) => {
    expect(ask('launcher/environment.mjs', `m.parseEnvFile(${JSON.stringify(text)})`)).toEqual(settings);
  });
});

describe('the check of Node', () => {
  it.each(['18.20.0', '20.18.9'])('refuses %s with a sentence that names the version', (version) => {
    expect(ask('node-version.mjs', `m.nodeProblem('${version}')`)).toContain(version);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(ask('node-version.mjs', `m.nodeProblem('${version}')`)).toBeUndefined();
  });
});

describe('the count of tests', () => {
  const count = (report: object | undefined, code: number, options = {}) =>
    ask('steps/stages.mjs', `m.countTests(${JSON.stringify(report)}, ${code}, ${JSON.stringify(options)})`);

  it.each([
    ['passes when all tests passed', { numPassedTests: 3 }, 0, { passed: 3, failed: 0 }],
    ['counts a skipped test as failed', { numPassedTests: 3, numPendingTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['counts a test to be written as failed', { numPassedTests: 3, numTodoTests: 2 }, 0, { passed: 3, failed: 2 }],
    [
      'counts a file that cannot be loaded',
      { numPassedTests: 3, numRuntimeErrorTestSuites: 1 },
      1,
      { passed: 3, failed: 1 },
    ],
    ['fails a stage without tests', { numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    ['fails a run that ended badly', { numPassedTests: 3 }, 143, { passed: 3, failed: 1 }],
    ['fails a run without a report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_name, report, code, counts) => {
    expect(count(report, code)).toMatchObject(counts);
  });

  it.each([
    ['counts skipped tests apart', { numPendingTests: 4 }, 0, { passed: 0, failed: 0, skipped: 4 }],
    ['still fails what failed', { numPendingTests: 4, numFailedTests: 1 }, 1, { failed: 1, skipped: 4 }],
    ['still fails a stage without tests', {}, 0, { passed: 0, failed: 1 }],
  ])('when a stage says why it can not run here: %s', (_name, report, code, counts) => {
    expect(count(report, code, { maySkip: true })).toMatchObject(counts);
  });
});

it('finds a port taken while a server listens on it, and free afterwards', () => {
  const program = `import('node:net').then(async ({ createServer }) => {
    const server = createServer();
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    const taken = await m.isFree(port);
    await new Promise((done) => server.close(done));
    return [taken, await m.isFree(port)];
  })`;
  expect(ask('launcher/ports.mjs', program)).toEqual([false, true]);
});

it('tells a process from a later one with the same number', () => {
  const same = 'm.identityOf(process.pid) === m.identityOf(process.pid)';
  expect(
    ask('launcher/process-identity.mjs', `[${same}, m.identityOf(process.ppid) === m.identityOf(process.pid)]`),
  ).toEqual([true, false]);
});

// The kernel does this on Linux; elsewhere the next start ends what the record of a killed launcher names.
if (spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0) {
  it('leaves no child behind when the launcher is killed', async () => {
    const program = `import { spawnBound } from ${JSON.stringify(script('launcher/processes.mjs'))};
      console.log(spawnBound('sleep', ['60']).pid);
      setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', program]);
    const pid = await new Promise<number>((resolve) =>
      createInterface(launcher.stdout).once('line', (line) => resolve(Number(line))),
    );
    await until(() => commandOf(pid).startsWith('sleep'));
    launcher.kill('SIGKILL');
    await until(() => !commandOf(pid).startsWith('sleep'));
  });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const endsAt = performance.now() + 10_000;
  while (!isTrue()) {
    if (performance.now() > endsAt) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
