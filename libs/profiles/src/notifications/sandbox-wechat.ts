import { Injectable } from '@nestjs/common';
import { SandboxNotes } from './sandbox-notes';
import type { WechatMessage, WechatSender } from './wechat-channel';

/** Sends nothing; in demo mode it shows what would have been sent. */
@Injectable()
export class SandboxWechat implements WechatSender {
  constructor(private readonly sandbox: SandboxNotes) {}

  send({ accountId, text, now }: WechatMessage): Promise<boolean> {
    this.sandbox.show(accountId, { channel: 'wechat', text, at: new Date(now).toISOString() });
    return Promise.resolve(true);
  }
}
