import { Module, type DynamicModule } from '@nestjs/common';
import { ProfilesModule } from '@app/profiles';
import { RemotePushModule } from '@app/realtime';
import { PlatformModule, type Env } from '@app/platform';

@Module({})
export class ProfilesAppModule {
  static forRoot(env: Env): DynamicModule {
    return { module: ProfilesAppModule, imports: [PlatformModule.forRoot(env), ProfilesModule, RemotePushModule] };
  }
}
