import { Module } from '@nestjs/common';
import { AuthController } from './auth/auth.controller';
import { OtpService } from './auth/otp.service';
import { PhoneCodes } from './auth/phone-codes';
import { SessionsService } from './auth/sessions.service';
import { StaffLoginService } from './auth/staff-login.service';
import { NotificationsModule } from './notifications/notifications.module';
import { PersonModule } from './person.module';
import { DemoLoginsController } from './demo/demo-logins.controller';
import { DemoSmsController } from './sms/demo-sms.controller';
import { ConsentsService } from './station/consents.service';
import { StationController } from './station/station.controller';
import { WaitingService } from './station/waiting.service';
import { WalkInsService } from './station/walk-ins.service';
import { PresenceService } from './workers/presence.service';
import { WorkerStandingController } from './workers/worker-standing.controller';
import { WorkerStandingService } from './workers/worker-standing.service';
import { WorkersController } from './workers/workers.controller';
import { WorkersService } from './workers/workers.service';

/** Accounts, identity data, workers, and what people are told. */
@Module({
  imports: [PersonModule, NotificationsModule],
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
  ],
})
export class ProfilesModule {}
