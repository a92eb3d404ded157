export { createStaffAccount, type StaffAccount } from './auth/staff-account';
export { Cipher } from './pii/cipher';
export { Dispatcher } from './notifications/dispatcher';
export { Teller } from './notifications/teller';
export { WECHAT_SENDER, type WechatMessage, type WechatSender } from './notifications/wechat-channel';
export { ProfilesModule } from './profiles.module';
export { SmsInboundModule } from './sms-inbound/sms-inbound.module';
export { SandboxSms } from './sms/sandbox-sms';
export { SMS_SENDER, type SmsMessage, type SmsSender } from './sms/sms-sender';
