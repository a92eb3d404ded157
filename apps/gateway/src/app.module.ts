import { Module, type DynamicModule } from '@nestjs/common';
import { OffersHttpModule } from '@app/matching';
import { SmsInboundModule } from '@app/profiles';
import { RealtimeModule } from '@app/realtime';
import { PlatformModule, type Env } from '@app/platform';

@Module({})
export class GatewayAppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: GatewayAppModule,
      imports: [
        PlatformModule.forRoot(env),
        OffersHttpModule,
        RealtimeModule,
        SmsInboundModule.answering(OffersHttpModule),
      ],
    };
  }
}
