export * from './plan/plan-sweeper';
export * from './projector';
export * from './reporting.module';
