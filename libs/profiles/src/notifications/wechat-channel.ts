import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type NotificationKind, type Result } from '@app/core';
import { Db } from '@app/database';
import type { OutgoingChannelPort, OutgoingMessage, SendRefusal } from './channels';
import { consentSpent, takeConsent } from './consents.sql';

/** A subscription message 订阅消息; which template of the platform a kind uses is the sender's business. */
export interface WechatMessage {
  readonly id: string;
  readonly accountId: string;
  readonly kind: NotificationKind;
  readonly text: string;
  readonly now: number;
}
/** The way to WeChat; false when WeChat says that the person has no consent left (43101). */
export interface WechatSender {
  send(message: WechatMessage): Promise<boolean>;
}
/** Injection token of the WechatSender. */
export const WECHAT_SENDER = Symbol('WECHAT_SENDER');

/** By WeChat, which takes one message for each consent: one is used up before the message goes, and not again at a repeat. */
@Injectable()
export class WechatChannel implements OutgoingChannelPort {
  constructor(
    private readonly db: Db,
    @Inject(WECHAT_SENDER) private readonly wechat: WechatSender,
  ) {}

  async send({ accountId, deliveryId, kind, text, now }: OutgoingMessage): Promise<Result<void, SendRefusal>> {
    if (!(await takeConsent(this.db, { accountId, kind, deliveryId }))) return refuse('WECHAT_CONSENT_SPENT');
    if (await this.wechat.send({ id: deliveryId, accountId, kind, text, now })) return ok(undefined);
    await consentSpent(this.db, accountId, kind);
    return refuse('WECHAT_CONSENT_SPENT');
  }
}
