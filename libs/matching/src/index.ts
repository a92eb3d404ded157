export * from './cycle.service';
export { WrongOption } from './decisions/options';
export { faultText, runDecisions } from './decisions/run';
export * from './live-pool';
export * from './matching.module';
export * from './policy-book';
export * from './search-age.service';
export * from './watch.service';
