import { Module } from '@nestjs/common';
import { FairnessController } from './fairness.controller';
import { PlanModule } from './plan/plan.module';
import { MonitoringController } from './monitoring/monitoring.controller';
import { MonitoringService } from './monitoring/monitoring.service';
import { WhyService } from './monitoring/why.service';
import { ProjectProcessor } from './project.processor';
import { Projector } from './projector';
import { ReferenceController } from './reference.controller';
import { ReportsController } from './reports.controller';

/** Figures: the projector that counts, and the routes that show. */
@Module({
  imports: [PlanModule],
  controllers: [ReportsController, FairnessController, MonitoringController, ReferenceController],
  providers: [Projector, ProjectProcessor, MonitoringService, WhyService],
  exports: [Projector],
})
export class ReportingModule {}
