import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherProblem } from './problem.mjs';

const KEY_BYTES = 32;
const PASSWORD_BYTES = 24;
const key = () => randomBytes(KEY_BYTES).toString('base64');
const password = () => randomBytes(PASSWORD_BYTES).toString('hex');

/** An Ed25519 key for access tokens; the id is the thumbprint of RFC 7638. */
function signingKey() {
  const { crv, d, kty, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
  return JSON.stringify({ kty, crv, x, d, kid, alg: 'EdDSA', use: 'sig' });
}

const makeSecrets = () => ({
  postgresPassword: password(),
  databasePassword: password(),
  redisPassword: password(),
  authSigningKey: signingKey(),
  piiKeys: `1:${key()}`,
  piiIndexKey: key(),
});

/**
 * Secrets made once and kept beside the data that they protect. A foreign database has a file of its own,
 * which a reset leaves alone: without these keys nobody could read the names in that database again.
 */
export function keepSecrets(home, { foreignDatabase = false } = {}) {
  const path = join(home.dir, foreignDatabase ? 'secrets-foreign.json' : 'secrets.json');
  if (existsSync(path)) return readSecrets(path);
  const secrets = makeSecrets();
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function readSecrets(path) {
  let secrets;
  try {
    secrets = JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new LauncherProblem(
      `${path} can't be read (${problem.message}): restore it, or start afresh with "npm run reset".`,
    );
  }
  const missing = Object.keys(makeSecrets()).filter((name) => !secrets[name]);
  if (missing.length === 0) return secrets;
  throw new LauncherProblem(`${path} lacks ${missing.join(', ')}: restore it, or start afresh with "npm run reset".`);
}
