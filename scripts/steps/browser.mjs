import { closeSync, existsSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inData } from '../launcher/paths.mjs';
import { runToEnd } from '../launcher/processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const LIMIT_MS = 10 * 60_000;

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const present = () => process.env.CHROMIUM_PATH || NAMES.map(onPath).find(Boolean);

/** The browser of the page tests; as root on Debian it is installed when it is missing. A reason instead of a path says why there is none. */
export async function findBrowser(life, progress) {
  if (present()) return { path: present() };
  const install = `apt-get install -y ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    return { reason: `no Chromium is installed here: as root run "${install}"` };
  await progress.step('Installing Chromium', () => installBrowser(life));
  return present() ? { path: present() } : { reason: `"${install}" failed (.data/logs/browser.log)` };
}

async function installBrowser(life) {
  const log = openSync(inData('logs', 'browser.log'), 'w');
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', log, log],
    limitMs: LIMIT_MS,
  };
  try {
    await runToEnd(life, 'apt-get', ['update'], options);
    await runToEnd(life, 'apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  } finally {
    closeSync(log);
  }
}
