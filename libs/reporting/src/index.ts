export * from './plan/plan-sweeper';
export * from './projector';
export * from './reporting.module';
export { monitoringReport } from './monitoring/monitoring.service';
export { WhyService, type Asker as MonitoringAsker } from './monitoring/why.service';
