import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { ReportingAppModule } from './app.module';

const env = loadEnv();
runHttpApp(ReportingAppModule.forRoot(env), env);
