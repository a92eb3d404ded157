export { createStaffAccount, type StaffAccount } from './auth/staff-account';
export { Cipher } from './pii/cipher';
export { ProfilesModule } from './profiles.module';
export { SandboxSms } from './sms/sandbox-sms';
export { SMS_SENDER, type SmsMessage, type SmsSender } from './sms/sms-sender';
