import { Injectable } from '@nestjs/common';
import { countedText, messageOf, type AlertView, type Language } from '@app/contracts';
import { BLOCKERS } from '@app/core';
import { Db } from '@app/database';
import { appendEvents, notFound, type Caller } from '@app/platform';
import * as sql from './sql/alerts.sql';

/** What dispatchers have to look after. */
@Injectable()
export class AlertsService {
  constructor(private readonly db: Db) {}

  async list(limit: number, language: Language): Promise<AlertView[]> {
    return (await sql.alertList(this.db, limit)).map((row) => shown(row, language));
  }

  /** The first note stays: a repeat gets the alert as it was closed. */
  async close(caller: Caller, id: string, note: string, language: Language): Promise<AlertView> {
    const row = await this.db.transaction(async (tx) => {
      const isClosed = await sql.closeAlert(tx, id, caller.accountId, note);
      const alert = await sql.alertView(tx, id);
      if (!alert) throw notFound();
      if (isClosed) appendEvents(tx, [{ type: 'alert.closed', ...scopeOf(alert, caller), data: { alertId: id } }]);
      return alert;
    });
    return shown(row, language);
  }
}

function shown({ blocked, ...alert }: sql.AlertRow, language: Language): AlertView {
  const counts = BLOCKERS.map((code) => ({ code, count: blocked[code] ?? 0 })).filter(({ count }) => count > 0);
  const blockers = counts
    .sort((a, b) => b.count - a.count)
    .map(({ code, count }) => ({ code, count, text: countedText(code, count, language) }));
  return { ...alert, blockers, message: messageOf('POSTING_ALERTED', language) };
}

const scopeOf = ({ townCode, marketId, occupationId, postingId, employerId }: sql.AlertRow, { accountId }: Caller) => ({
  ...{ townCode, marketId, occupationId, postingId, employerId },
  actorId: accountId,
});
