import { Module, type DynamicModule } from '@nestjs/common';
import { MatchingProcessorModule, OffersHttpModule } from '@app/matching';
import { PlatformModule, type Env } from '@app/platform';
import { PostingsModule } from '@app/postings';
import { ProfilesModule, SmsInboundModule } from '@app/profiles';
import { RealtimeModule } from '@app/realtime';
import { ReportingModule } from '@app/reporting';

/** Everything in one process: development, tests, a small town. */
@Module({})
export class AllAppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AllAppModule,
      imports: [
        PlatformModule.forRoot(env),
        PostingsModule,
        ProfilesModule,
        MatchingProcessorModule,
        OffersHttpModule,
        RealtimeModule,
        SmsInboundModule.answering(OffersHttpModule),
        ReportingModule,
      ],
    };
  }
}
