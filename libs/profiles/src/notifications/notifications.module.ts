import { Module } from '@nestjs/common';
import { PersonModule } from '../person.module';
import { DemoNotificationsController } from './demo-notifications.controller';
import { Dispatcher } from './dispatcher';
import { InboxChannel } from './inbox-channel';
import { NotificationsController } from './notifications.controller';
import { NotificationsProcessor } from './notifications.processor';
import { NotificationsService } from './notifications.service';
import { SandboxNotes } from './sandbox-notes';
import { SandboxWechat } from './sandbox-wechat';
import { SmsChannel } from './sms-channel';
import { Teller } from './teller';
import { WECHAT_SENDER, WechatChannel } from './wechat-channel';

/** Whatever tells people something; `NotificationsModule` adds what runs and answers. */
@Module({
  imports: [PersonModule],
  providers: [
    InboxChannel,
    SmsChannel,
    WechatChannel,
    Teller,
    SandboxNotes,
    SandboxWechat,
    { provide: WECHAT_SENDER, useExisting: SandboxWechat },
  ],
  exports: [Teller, SmsChannel, WechatChannel, SandboxNotes],
})
export class TellingModule {}

/** Inbox, preferences, and the processor that reads the log and sends what is due. */
@Module({
  imports: [TellingModule],
  controllers: [NotificationsController, DemoNotificationsController],
  providers: [NotificationsService, Dispatcher, NotificationsProcessor],
  exports: [Dispatcher],
})
export class NotificationsModule {}
