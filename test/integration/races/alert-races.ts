import { randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { aPosting, insertRow } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, NOT_UNIQUE, oneOf } from './scenes';

const raise = (db: Db, postingId: string) => insertRow<{ id: string }>(db, 'matching.alert', { postingId, vacant: 1 });
const CLOSED = `closed_at = now(), closed_by = '${randomUUID()}', note = '已联系'`;

export const ALERT_RACES = [
  raceCase({
    guard: 'alert_once',
    what: 'two sweepers raise one alert of a posting',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => aPosting(db),
    attempt: (tx, { id }) => insertRow(tx, 'matching.alert', { postingId: id, vacant: 1 }),
    broken: `SELECT 1 FROM matching.alert GROUP BY posting_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'alert_closed_how',
    what: 'an alert is closed by somebody, with a note',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => many(RACERS, async () => raise(db, (await aPosting(db)).id)),
    attempt: (tx, alerts, i) =>
      tx.query(
        `UPDATE matching.alert SET ${isLawful(i) ? CLOSED : oneOf(i, 'closed_at = now()', `note = '已联系'`)} WHERE id = $1`,
        [alerts[i]!.id],
      ),
    broken: `SELECT 1 FROM matching.alert WHERE (closed_at IS NULL) <> (note IS NULL)`,
  }),
];
