import { Module, type DynamicModule } from '@nestjs/common';
import { RemotePushModule } from '@app/realtime';
import { ReportingModule } from '@app/reporting';
import { PlatformModule, type Env } from '@app/platform';

@Module({})
export class ReportingAppModule {
  static forRoot(env: Env): DynamicModule {
    return { module: ReportingAppModule, imports: [PlatformModule.forRoot(env), ReportingModule, RemotePushModule] };
  }
}
