import { Module } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';
import { AuthController } from './auth/auth.controller';
import { OtpService } from './auth/otp.service';
import { PhoneCodes } from './auth/phone-codes';
import { SessionsService } from './auth/sessions.service';
import { StaffLoginService } from './auth/staff-login.service';
import { Cipher } from './pii/cipher';
import { DemoLoginsController } from './demo/demo-logins.controller';
import { DemoSmsController } from './sms/demo-sms.controller';
import { SandboxSms } from './sms/sandbox-sms';
import { SMS_SENDER } from './sms/sms-sender';
import { ConsentsService } from './station/consents.service';
import { StationController } from './station/station.controller';
import { WaitingService } from './station/waiting.service';
import { WalkInsService } from './station/walk-ins.service';
import { PresenceService } from './workers/presence.service';
import { WorkerStandingController } from './workers/worker-standing.controller';
import { WorkerStandingService } from './workers/worker-standing.service';
import { WorkersController } from './workers/workers.controller';
import { WorkersService } from './workers/workers.service';

/** Accounts, identity data and workers. */
@Module({
  controllers: [
    AuthController,
    DemoLoginsController,
    DemoSmsController,
    WorkersController,
    WorkerStandingController,
    StationController,
  ],
  providers: [
    ConsentsService,
    OtpService,
    PhoneCodes,
    PresenceService,
    SessionsService,
    StaffLoginService,
    WaitingService,
    WalkInsService,
    WorkersService,
    WorkerStandingService,
    { provide: Cipher, inject: [ENV], useFactory: (env: Env) => new Cipher(env) },
    { provide: SandboxSms, inject: [ENV], useFactory: (env: Env) => new SandboxSms(env) },
    { provide: SMS_SENDER, useExisting: SandboxSms },
  ],
})
export class ProfilesModule {}
