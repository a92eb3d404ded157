import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { AllAppModule } from './app.module';
import { configureApp } from './configure';

const env = loadEnv();
runHttpApp(AllAppModule.forRoot(env), env, configureApp);
