import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { anAccount, aWorker, insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, EXCLUDED, isLawful, many, move, NOT_UNIQUE, oneOf } from './scenes';

const accounts = (db: Db, n: number): Promise<string[]> => many(n, () => anAccount(db));

/** Who a person is, and that only profiles can read it. */
const IDENTITY_RACES = [
  raceCase({
    guard: 'account_phone_once',
    what: '20 first logins with one phone are one worker',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(randomBytes(32)),
    attempt: (tx, phoneIndex) => anAccount(tx, { phoneIndex }),
    broken: `SELECT 1 FROM profiles.account GROUP BY role, phone_index HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'account_login_once',
    what: 'a login name belongs to one member of staff',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(`clerk-${randomUUID()}`),
    attempt: (tx, login) =>
      anAccount(tx, { role: 'clerk', phoneIndex: null, login, passwordHash: 'none', totpSecretEnc: 'v1.none' }),
    broken: `SELECT 1 FROM profiles.account WHERE login IS NOT NULL GROUP BY login HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'account_way_in',
    what: 'workers have a phone; staff have name, password and second factor',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: () => Promise.resolve(),
    attempt: (tx, _, i) => {
      const login = { phoneIndex: null, login: randomUUID(), passwordHash: 'none' };
      if (isLawful(i)) return anAccount(tx, oneOf(i, {}, { role: 'admin', ...login, totpSecretEnc: 'v1.none' }));
      return anAccount(tx, oneOf<RowValues, RowValues>(i, { phoneIndex: null }, { role: 'admin', ...login }));
    },
    broken: `SELECT 1 FROM profiles.account WHERE phone_index IS NULL AND totp_secret_enc IS NULL`,
  }),
  raceCase({
    guard: 'person_id_number_once',
    what: '20 accounts with one ID number are one worker',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => ({ ids: await accounts(db, RACERS), idNumberIndex: randomBytes(32) }),
    attempt: (tx, { ids, idNumberIndex }, i) =>
      insertRow(tx, 'profiles.person', { accountId: ids[i], role: 'worker', idNumberIndex }),
    broken: `SELECT 1 FROM profiles.person WHERE id_number_index IS NOT NULL
             GROUP BY role, id_number_index HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'person_encrypted',
    what: 'no name, ID number or phone is stored as it is spoken',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => accounts(db, RACERS),
    attempt: (tx, ids, i) => {
      const plain = oneOf<RowValues, RowValues>(i, { nameEnc: '王小明' }, { phoneEnc: '13800138000' });
      const sealed = { nameEnc: 'v1.n.c.t', idNumberEnc: 'v12.n.c.t', phoneEnc: 'v1.n.c.t' };
      return insertRow(tx, 'profiles.person', { accountId: ids[i], role: 'worker', ...(isLawful(i) ? sealed : plain) });
    },
    broken: `SELECT 1 FROM profiles.person WHERE NOT coalesce(name_enc, phone_enc, 'v1.') LIKE 'v%.%'`,
  }),
  raceCase({
    guard: 'otp_tries',
    what: '20 guesses at one code: 5 are heard',
    ...{ sqlState: CHECK_FAILED, allowed: 5 },
    scene: (db) =>
      insertRow<{ id: string }>(db, 'profiles.otp', {
        ...{ phoneIndex: randomBytes(32), role: 'worker', codeHash: randomBytes(32), ip: '127.0.0.1' },
        expiresAt: '2099-01-01',
      }),
    attempt: (tx, { id }) => move(tx, 'profiles.otp', id, 'tries = tries + 1'),
    broken: `SELECT 1 FROM profiles.otp WHERE tries > 5`,
  }),
  raceCase({
    guard: 'refresh_token_once',
    what: 'a refresh token is issued once',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => {
      const session = await insertRow<{ id: string }>(db, 'profiles.session', { accountId: await anAccount(db) });
      return { sessionId: session.id, hash: randomBytes(32), expiresAt: '2099-01-01' };
    },
    attempt: (tx, token) => insertRow(tx, 'profiles.refresh_token', token),
    broken: `SELECT 1 FROM profiles.refresh_token GROUP BY hash HAVING count(*) > 1`,
  }),
];

/** When and where a worker can be had. */
const WORKER_RACES = [
  raceCase({
    guard: 'availability_no_overlap',
    what: 'the windows of a weekday do not overlap',
    ...{ sqlState: EXCLUDED, allowed: 1 },
    scene: (db) => aWorker(db),
    attempt: (tx, { workerId }, i) =>
      insertRow(tx, 'profiles.availability', { workerId, weekday: 1, minutes: `[${480 + i},600)` }),
    broken: `SELECT 1 FROM profiles.availability a JOIN profiles.availability b USING (worker_id, weekday)
             WHERE a.minutes && b.minutes AND a.minutes < b.minutes`,
  }),
  raceCase({
    guard: 'presence_place_in_city',
    what: 'a worker is online in Zhongshan: not at (0, 0), not at NaN',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => many(RACERS, () => aWorker(db)),
    attempt: (tx, workers, i) => {
      const [lat, lng] = isLawful(i) ? [22.5, 113.4] : oneOf(i, [0, 0], ['NaN', 113.4]);
      return tx.query('UPDATE profiles.presence SET lat = $2, lng = $3 WHERE worker_id = $1', [
        workers[i]!.workerId,
        lat,
        lng,
      ]);
    },
    broken: `SELECT 1 FROM profiles.presence WHERE NOT (lat BETWEEN 22 AND 23 AND lng BETWEEN 113 AND 114)`,
  }),
];

export const PEOPLE_RACES = [...IDENTITY_RACES, ...WORKER_RACES];
