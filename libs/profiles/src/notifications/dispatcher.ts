import { Inject, Injectable, Logger } from '@nestjs/common';
import { NOTIFICATIONS, notificationText } from '@app/contracts';
import type { OutgoingChannel } from '@app/core';
import { Db } from '@app/database';
import { bury, crashPoint, ENV, type Env } from '@app/platform';
import type { OutgoingChannelPort } from './channels';
import { claimDeliveries, endDelivery, tryLater, type DueDelivery } from './deliveries.sql';
import { SmsChannel } from './sms-channel';
import { WechatChannel } from './wechat-channel';

/** Sent side by side; so many at most are repeated when the process dies between sending and marking. */
const AT_ONCE = 20;
/** With its growing pauses this takes about an hour; then a person has to look. */
const TRIES = 10;
const LIVE_OFFER: ReadonlySet<string> = new Set(['queued', 'sent', 'seen']);
const FOR_HOLDERS: ReadonlySet<string> = new Set(['REMINDER', 'RECONFIRM']);
const BEFORE_WORK: ReadonlySet<string> = new Set(['confirmed', 'reconfirmed']);

/** Sends what is due, at least once: first sent, then marked, so that whoever dies in between leaves it to be sent again. */
@Injectable()
export class Dispatcher {
  private readonly log = new Logger('notifications');
  private readonly ways: Readonly<Record<OutgoingChannel, OutgoingChannelPort>>;

  constructor(
    private readonly db: Db,
    @Inject(ENV) private readonly env: Env,
    sms: SmsChannel,
    wechat: WechatChannel,
  ) {
    this.ways = { sms, wechat };
  }

  /** Sends until nothing is due or `goOn` says no. */
  async look(goOn: () => boolean = () => true): Promise<void> {
    let sent = AT_ONCE;
    while (sent === AT_ONCE && goOn()) {
      const due = await claimDeliveries(this.db, AT_ONCE);
      await Promise.all(due.map((delivery) => this.one(delivery)));
      sent = due.length;
    }
  }

  private async one(delivery: DueDelivery): Promise<void> {
    const uselessFor = uselessReason(delivery);
    if (uselessFor) return endDelivery(this.db, delivery.id, 'dropped', uselessFor);
    try {
      await this.send(delivery);
    } catch (error) {
      await this.failed(delivery, error);
    }
  }

  private async send({ id, channel, template, params, language, ...to }: DueDelivery): Promise<void> {
    const text = notificationText(template, params, language);
    crashPoint(this.env, 'notify.before_send');
    const { accountId, kind, now } = to;
    const sent = await this.ways[channel].send({ deliveryId: id, accountId, kind, text, now });
    crashPoint(this.env, 'notify.after_send');
    await (sent.ok ? endDelivery(this.db, id, 'sent', null) : endDelivery(this.db, id, 'refused', sent.reason));
  }

  private async failed({ id, channel, attempts }: DueDelivery, error: unknown): Promise<void> {
    if (attempts < TRIES) return tryLater(this.db, id);
    // Neither the text nor the provider's words, which may repeat the number.
    const fault = error instanceof Error ? error.name : 'fault';
    this.log.error(`delivery ${id} by ${channel} failed ${attempts} times: ${fault}`);
    await this.db.transaction(async (tx) => {
      await endDelivery(tx, id, 'failed', 'PROVIDER');
      await bury(tx, { topic: 'notification', key: id, payload: { channel }, attempts, error: fault });
    });
  }
}

/** Why a message helps nobody any more. */
export function uselessReason(delivery: DueDelivery): string | null {
  const { template, late, offerStatus, assignmentStatus } = delivery;
  if (late) return 'TOO_LATE';
  const asks = NOTIFICATIONS[template].pace === 'offer' && template !== 'OFFER_GONE';
  if (asks && offerStatus !== null && !LIVE_OFFER.has(offerStatus)) return 'OFFER_OVER';
  if (FOR_HOLDERS.has(template) && !BEFORE_WORK.has(assignmentStatus ?? '')) return 'NOT_ASSIGNED';
  return null;
}
