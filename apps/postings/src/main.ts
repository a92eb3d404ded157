import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { PostingsAppModule } from './app.module';

const env = loadEnv();
runHttpApp(PostingsAppModule.forRoot(env), env);
