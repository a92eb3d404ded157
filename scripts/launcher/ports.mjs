import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { LauncherProblem } from './problem.mjs';

// Below 32768, where Linux takes the ports of outgoing connections: one of those on a remembered port would block a restart.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 50;

/** Whether a server could listen on this port now. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (problem) => (problem.code === 'EADDRINUSE' ? resolve(false) : reject(problem)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function chooseFree() {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new LauncherProblem(
    `No free port was found between ${LOWEST} and ${HIGHEST}: end some servers on this machine and start again.`,
  );
}

/** The port a service had the last time, or a new one when somebody else took it. */
export async function rememberedPort(home, name) {
  const path = join(home.dir, 'ports.json');
  const ports = readPorts(path);
  if (ports[name] && (await isFree(ports[name]))) return ports[name];
  const port = await chooseFree();
  writeFileSync(path, JSON.stringify({ ...ports, [name]: port }));
  return port;
}

function readPorts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
