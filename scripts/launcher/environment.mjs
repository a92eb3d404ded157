import { existsSync, readFileSync } from 'node:fs';
import { LauncherProblem } from './problem.mjs';
import { inRoot } from './paths.mjs';

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
const QUOTED = /^(['"])(.*)\1(?:\s+#.*)?$/;
const HIGHEST_PORT = 65_535;

/** KEY=VALUE lines; quotes are taken off, a comment starts a line or follows a space. */
export function parseEnvFile(text) {
  const settings = {};
  for (const line of text.split(/\r?\n/)) {
    const [, key, raw] = ASSIGNMENT.exec(line) ?? [];
    if (!key) continue;
    const quoted = QUOTED.exec(raw);
    settings[key] = quoted ? quoted[2] : raw.replace(/(^|\s+)#.*$/, '');
  }
  return settings;
}

const given = (settings) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''));

/** What the person asked for: the real environment wins over the .env file. */
export function readSettings({ envFile = true } = {}) {
  const path = inRoot('.env');
  const fromFile = envFile && existsSync(path) ? parseEnvFile(readFileSync(path, 'utf8')) : {};
  return { ...given(fromFile), ...given(process.env) };
}

/** The environment of the app: what was asked for wins over what the launcher made up. */
export function appEnvironment(settings, services, secrets) {
  return {
    HTTP_PORT: '3000',
    HOST: '127.0.0.1',
    DEMO: services.ownDatabase ? '1' : '0',
    AUTH_SIGNING_KEY: secrets.authSigningKey,
    PII_KEYS: secrets.piiKeys,
    PII_INDEX_KEY: secrets.piiIndexKey,
    ...settings,
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
  };
}

/** The port and address the app will listen on. */
export function httpAddress(settings) {
  const port = Number(settings.HTTP_PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new LauncherProblem(
      `HTTP_PORT is "${settings.HTTP_PORT}" and must be a number from 1 to ${HIGHEST_PORT}: HTTP_PORT=3000 npm start`,
    );
  }
  return { port, host: settings.HOST ?? '127.0.0.1' };
}
