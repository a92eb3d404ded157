import { Module } from '@nestjs/common';
import { AnswerService } from './answer.service';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsService } from './assignments.service';
import { CycleBooks } from './cycle-books';
import { CycleProcessor } from './cycle.processor';
import { CycleService } from './cycle.service';
import { LivePoolKeeper } from './live-pool';
import { OffersController } from './offers.controller';
import { BlocksController, RosterController } from './pairs.controller';
import { PoliciesController } from './policies.controller';
import { PolicyBook } from './policy-book';
import { ReferenceBook } from './reference';

@Module({ providers: [PolicyBook, ReferenceBook, CycleBooks], exports: [PolicyBook, ReferenceBook, CycleBooks] })
export class MatchingBooksModule {}

/** The matching processor: live pool, cycles, sweeper. */
@Module({
  imports: [MatchingBooksModule],
  providers: [LivePoolKeeper, CycleService, CycleProcessor],
  exports: [LivePoolKeeper, CycleService],
})
export class MatchingProcessorModule {}

/** What people answer over HTTP. */
@Module({
  imports: [MatchingBooksModule],
  controllers: [OffersController, AssignmentsController, PoliciesController, BlocksController, RosterController],
  providers: [AnswerService, AssignmentsService],
})
export class OffersHttpModule {}
