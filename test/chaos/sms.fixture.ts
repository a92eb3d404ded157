import { randomUUID } from 'node:crypto';
import type { InboundSmsAnswer } from '@app/contracts';
import { Cipher } from '@app/profiles';
import { insertRow } from '@app/testing';
import type { Processes } from './processes.fixture';

let serial = 0;

/** Gives a worker a telephone number. */
export async function withNumber({ db, env }: Pick<Processes, 'db' | 'env'>, accountId: string): Promise<string> {
  const cipher = new Cipher(env);
  const number = String(13_600_000_000 + ++serial);
  const phoneEnc = cipher.encrypt({ table: 'profiles.person', column: 'phone_enc', rowId: accountId }, number);
  await insertRow(db, 'profiles.person', { accountId, role: 'worker', phoneEnc });
  await db.query('UPDATE profiles.account SET phone_index = $2 WHERE id = $1', [
    accountId,
    cipher.index('phone', number),
  ]);
  return number;
}

/** An SMS that the provider hands over at one of the gateways. */
export async function smsAt(city: Processes, gateway: 0 | 1, from: string, text: string): Promise<InboundSmsAnswer> {
  const answer = await fetch(`${city.gateways[gateway].url}/sms/inbound`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sms-secret': city.env.smsInboundSecret },
    body: JSON.stringify({ messageId: randomUUID(), from, text }),
  });
  return (await answer.json()) as InboundSmsAnswer;
}
