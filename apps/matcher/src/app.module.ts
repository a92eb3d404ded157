import { Module, type DynamicModule } from '@nestjs/common';
import { MatchingProcessorModule } from '@app/matching';
import { RemotePushModule } from '@app/realtime';
import { PlatformModule, type Env } from '@app/platform';

@Module({})
export class MatcherAppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: MatcherAppModule,
      imports: [PlatformModule.forRoot(env), MatchingProcessorModule, RemotePushModule],
    };
  }
}
