import { setTimeout as pause } from 'node:timers/promises';
import type { EmployerRegistration, TokenPair, WorkerRegistration } from '@app/contracts';
import { Secret, TOTP } from 'otpauth';
import type { z } from 'zod';
import { DEMO_STAFF } from '../../seeds/demo-staff';
import { type Api, ApiRefusal } from './api';
import { OCCUPATION_ID, type Town } from './mapping';
import { creditCode, employerPhone, idNumber, personName, workerPhone } from './people';
import { Session } from './session';

/** Logs the n-th worker of a run in and registers whoever is new. */
export async function workerSession(api: Api, run: number, n: number, travelRadiusM: number): Promise<Session> {
  const session = await Session.byPhone(api, workerPhone(run, n), 'worker');
  if (!session.registered) {
    const body: z.input<typeof WorkerRegistration> = { name: personName(n), idNumber: idNumber(run, n), travelRadiusM };
    await known(session.call('POST', '/workers', { body }));
  }
  await session.call('PUT', '/workers/me/skills', { body: { occupationIds: [OCCUPATION_ID] } });
  return session;
}

/** Logs the n-th employer of a run in and registers it when it is new. */
export async function employerSession(api: Api, run: number, n: number, town: Town): Promise<Session> {
  const session = await Session.byPhone(api, employerPhone(run, n), 'employer');
  if (!session.registered) {
    const name = `${town.name}演示工厂`;
    const body: z.input<typeof EmployerRegistration> = { creditCode: creditCode(run, n), name, townCode: town.code };
    await known(session.call('POST', '/employers', { body }));
  }
  return session;
}

/** Somebody else has registered this account meanwhile, or an earlier answer was lost: it is there, that is enough. */
async function known(registering: Promise<unknown>): Promise<void> {
  try {
    await registering;
  } catch (fault) {
    if (!(fault instanceof ApiRefusal && fault.status === 409)) throw fault;
  }
}

/** The administrator of a demo database; such an account exists where DEMO=1 was set when the seeds were loaded. */
export function adminSession(api: Api): Promise<Session> {
  const { login, password, totpSecret } = DEMO_STAFF.find((staff) => staff.role === 'admin')!;
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
  const logIn = () => api.call<TokenPair>('POST', '/auth/staff', { body: { login, password, totp: totp.generate() } });
  // A code is good for one log-in: somebody who came in the same half minute has used this one up.
  const withNextCode = async (fault: unknown): Promise<TokenPair> => {
    if (!(fault instanceof ApiRefusal && fault.code === 'LOGIN_WRONG')) throw fault;
    await pause(totp.remaining());
    return logIn();
  };
  return Session.open(api, () => logIn().catch(withNextCode));
}
