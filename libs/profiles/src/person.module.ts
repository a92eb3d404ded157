import { Module } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';
import { Cipher } from './pii/cipher';
import { SandboxSms } from './sms/sandbox-sms';
import { SMS_SENDER } from './sms/sms-sender';

/** The key to what is encrypted, and the way to telephones. */
@Module({
  providers: [
    { provide: Cipher, inject: [ENV], useFactory: (env: Env) => new Cipher(env) },
    { provide: SandboxSms, inject: [ENV], useFactory: (env: Env) => new SandboxSms(env) },
    { provide: SMS_SENDER, useExisting: SandboxSms },
  ],
  exports: [Cipher, SandboxSms, SMS_SENDER],
})
export class PersonModule {}
