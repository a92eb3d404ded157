import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DemoLogins } from '@app/contracts';
import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;
type DemoLogin = DemoLogins['logins'][number];
/** As it stands in the seeds; the sentence for the terminal is not for the page. */
interface SeededLogin extends DemoLogin {
  readonly zh?: string;
  readonly how?: string;
  readonly totpSecret?: string;
}

/** The demo's people with the authenticator codes of now and of the next step. */
export function demoLogins(now: number, path = resolve('seeds/demo-logins.json')): DemoLogins {
  const { logins } = JSON.parse(readFileSync(path, 'utf8')) as { logins: SeededLogin[] };
  return { logins: logins.map((login) => forPage(login, now)) };
}

function forPage(seeded: SeededLogin, now: number): DemoLogin {
  const { role, phone, worker, occupationIds, employer, login, password, totpSecret } = seeded;
  const person = { role, phone, worker, occupationIds, employer, login, password };
  if (!totpSecret) return person;
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
  return { ...person, codes: [now, now + STEP_MS].map((timestamp) => totp.generate({ timestamp })) };
}
