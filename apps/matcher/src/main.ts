import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { MatcherAppModule } from './app.module';

const env = loadEnv();
runHttpApp(MatcherAppModule.forRoot(env), env);
