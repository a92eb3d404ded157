import { Module } from '@nestjs/common';
import { FairnessController } from './fairness.controller';
import { PlanModule } from './plan/plan.module';
import { ProjectProcessor } from './project.processor';
import { Projector } from './projector';
import { ReferenceController } from './reference.controller';
import { ReportsController } from './reports.controller';

/** Figures: the projector that counts, and the routes that show. */
@Module({
  imports: [PlanModule],
  controllers: [ReportsController, FairnessController, ReferenceController],
  providers: [Projector, ProjectProcessor],
  exports: [Projector],
})
export class ReportingModule {}
