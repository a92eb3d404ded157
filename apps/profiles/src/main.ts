import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { ProfilesAppModule } from './app.module';

const env = loadEnv();
runHttpApp(ProfilesAppModule.forRoot(env), env);
