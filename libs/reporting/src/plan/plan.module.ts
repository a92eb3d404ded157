import { Module } from '@nestjs/common';
import { LedgerController, LedgerTextController } from './ledger.controller';
import { LedgerService } from './ledger.service';
import { PlanSweeper } from './plan-sweeper';

/** What people enter about the plan: its ledger. */
@Module({
  controllers: [LedgerTextController, LedgerController],
  providers: [LedgerService, PlanSweeper],
  exports: [PlanSweeper],
})
export class PlanModule {}
