import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@app/core';
import { Db } from '@app/database';
import { Cipher } from '../pii/cipher';
import { phoneToSendTo } from '../pii/person.sql';
import { SMS_SENDER, type SmsSender } from '../sms/sms-sender';
import type { OutgoingChannelPort, OutgoingMessage, SendRefusal } from './channels';

/** Chinese carriers want the sender's name in front. */
const SIGNATURE = '【快招】';

/** By SMS: the number is read here, a moment before it is used, and kept nowhere. */
@Injectable()
export class SmsChannel implements OutgoingChannelPort {
  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  async send({ accountId, deliveryId, text }: OutgoingMessage): Promise<Result<void, SendRefusal>> {
    const phone = await phoneToSendTo(this.db, this.cipher, accountId);
    if (!phone) return refuse('NO_PHONE');
    await this.sms.send({ phone, text: SIGNATURE + text, kind: 'notification', id: deliveryId });
    return ok(undefined);
  }

  /** To a number that belongs to nobody here. */
  async sendTo(phone: string, text: string): Promise<void> {
    await this.sms.send({ phone, text: SIGNATURE + text, kind: 'notification' });
  }
}
