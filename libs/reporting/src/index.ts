export * from './projector';
export * from './reporting.module';
