export * from './cycle.service';
export * from './live-pool';
export * from './matching.module';
export * from './policy-book';
