import { Module } from '@nestjs/common';
import { AuthController } from './auth/auth.controller';
import { OtpService } from './auth/otp.service';
import { SessionsService } from './auth/sessions.service';
import { StaffLoginService } from './auth/staff-login.service';
import { NotificationsModule } from './notifications/notifications.module';
import { PersonModule } from './person.module';
import { DemoSmsController } from './sms/demo-sms.controller';
import { PresenceService } from './workers/presence.service';
import { WorkerStandingController } from './workers/worker-standing.controller';
import { WorkerStandingService } from './workers/worker-standing.service';
import { WorkersController } from './workers/workers.controller';
import { WorkersService } from './workers/workers.service';

/** Accounts, identity data, workers, and what people are told. */
@Module({
  imports: [PersonModule, NotificationsModule],
  controllers: [AuthController, DemoSmsController, WorkersController, WorkerStandingController],
  providers: [OtpService, PresenceService, SessionsService, StaffLoginService, WorkersService, WorkerStandingService],
})
export class ProfilesModule {}
