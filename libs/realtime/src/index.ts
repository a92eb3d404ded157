export * from './realtime.module';
export * from './socket-adapter';
