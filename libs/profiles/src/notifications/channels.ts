import type { NotificationKind, Result } from '@app/core';

/** One message on its way to one person. */
export interface OutgoingMessage {
  /** The same at each repeat: a provider that knows it drops the second. */
  readonly deliveryId: string;
  readonly accountId: string;
  readonly kind: NotificationKind;
  readonly text: string;
  /** When it is sent, epoch ms. */
  readonly now: number;
}
/** Why a message can't go this way, today and at every repeat. */
export type SendRefusal = 'NO_PHONE' | 'WECHAT_CONSENT_SPENT';

/**
 * A way out of the system. What is refused is not tried again; what throws is. A call must end well within the lease of its
 * delivery (30 s), or another process sends the same.
 */
export interface OutgoingChannelPort {
  send(message: OutgoingMessage): Promise<Result<void, SendRefusal>>;
}
