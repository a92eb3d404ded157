import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { TellingModule } from '../notifications/notifications.module';
import { PersonModule } from '../person.module';
import { SmsInboundController } from './sms-inbound.controller';
import { SmsInboundService } from './sms-inbound.service';
import { SmsSecretGuard } from './sms-secret.guard';

/** The SMS hook. An app tells it by which module offers are answered (`OFFER_ANSWERS`): features do not know one another. */
@Module({})
export class SmsInboundModule {
  static answering(answers: Type): DynamicModule {
    return {
      module: SmsInboundModule,
      imports: [PersonModule, TellingModule, answers],
      controllers: [SmsInboundController],
      providers: [SmsInboundService, SmsSecretGuard],
    };
  }
}
