import 'reflect-metadata';
import { loadEnv, runHttpApp } from '@app/platform';
import { SocketAdapter } from '@app/realtime';
import { GatewayAppModule } from './app.module';

const env = loadEnv();
runHttpApp(GatewayAppModule.forRoot(env), env, (app) => void app.useWebSocketAdapter(new SocketAdapter(app, env)));
