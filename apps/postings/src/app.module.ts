import { Module, type DynamicModule } from '@nestjs/common';
import { PostingsModule } from '@app/postings';
import { PlatformModule, type Env } from '@app/platform';

@Module({})
export class PostingsAppModule {
  static forRoot(env: Env): DynamicModule {
    return { module: PostingsAppModule, imports: [PlatformModule.forRoot(env), PostingsModule] };
  }
}
