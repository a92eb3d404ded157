import { Module } from '@nestjs/common';
import { OFFER_ANSWERS } from '@app/platform';
import { AcceptanceBook } from './acceptance-book';
import { AlertsController } from './alerts.controller';
import { AlertsService } from './alerts.service';
import { AnswerService } from './answer.service';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsService } from './assignments.service';
import { CheckInCodes } from './check-in-codes';
import { CheckInController } from './check-in.controller';
import { CheckInService } from './check-in.service';
import { CycleBooks } from './cycle-books';
import { CycleProcessor } from './cycle.processor';
import { CycleService } from './cycle.service';
import { RatingsController } from './rating/ratings.controller';
import { TicketsController } from './ticket/tickets.controller';
import { TicketsService } from './ticket/tickets.service';
import { RatingsService } from './rating/ratings.service';
import { EffectsController } from './effects.controller';
import { EffectsService } from './effects.service';
import { ExplanationsController } from './explanations.controller';
import { ExplanationsService } from './explanations.service';
import { FeedClaimService } from './feed-claim.service';
import { FeedController } from './feed.controller';
import { FeedService } from './feed.service';
import { LivePoolKeeper } from './live-pool';
import { OffersController } from './offers.controller';
import { BlocksController, RosterController } from './pairs.controller';
import { PoliciesController } from './policies.controller';
import { PolicyBook } from './policy-book';
import { PoolComparison } from './pool-comparison';
import { PoolController } from './pool.controller';
import { ReconfirmController } from './reconfirm.controller';
import { ReferenceBook } from './reference';
import { RulesController } from './rules.controller';
import { SearchAgeProcessor } from './search-age.processor';
import { SearchAgeService } from './search-age.service';
import { StandbysController } from './standbys.controller';
import { StandbysService } from './standbys.service';
import { HoursController } from './settlement/hours.controller';
import { HoursService } from './settlement/hours.service';
import { PaymentController } from './settlement/payment.controller';
import { PaymentService } from './settlement/payment.service';
import { SettlementSweep } from './settlement/settlement-sweep';
import { AgreementsController } from './agreements.controller';
import { SlipsController } from './slips.controller';
import { StationOffersController } from './station-offers.controller';
import { StationOffersService } from './station-offers.service';
import { WatchService } from './watch.service';
import { WeatherController } from './weather.controller';
import { WeatherService } from './weather.service';

const BOOKS = [PolicyBook, ReferenceBook, AcceptanceBook, CycleBooks];

@Module({ providers: BOOKS, exports: BOOKS })
export class MatchingBooksModule {}

/** The matching processor: live pool, cycles, sweeper, and over HTTP what only the pool can tell. */
@Module({
  imports: [MatchingBooksModule],
  controllers: [ExplanationsController, PoolController],
  providers: [
    LivePoolKeeper,
    CycleService,
    CycleProcessor,
    PoolComparison,
    ExplanationsService,
    SearchAgeService,
    WatchService,
    SearchAgeProcessor,
    HoursService,
    SettlementSweep,
  ],
  exports: [LivePoolKeeper, CycleService, SearchAgeService, WatchService, SettlementSweep],
})
export class MatchingProcessorModule {}

/** What people answer over HTTP. */
@Module({
  imports: [MatchingBooksModule],
  controllers: [
    OffersController,
    FeedController,
    AlertsController,
    AssignmentsController,
    ReconfirmController,
    CheckInController,
    PoliciesController,
    RulesController,
    BlocksController,
    RosterController,
    StandbysController,
    WeatherController,
    AgreementsController,
    HoursController,
    PaymentController,
    EffectsController,
    AppealsController,
    RatingsController,
    TicketsController,
    SlipsController,
    StationOffersController,
  ],
  providers: [
    AnswerService,
    AssignmentsService,
    CheckInCodes,
    CheckInService,
    StandbysService,
    FeedService,
    FeedClaimService,
    AlertsService,
    WeatherService,
    HoursService,
    PaymentService,
    EffectsService,
    { provide: OFFER_ANSWERS, useExisting: AnswerService },
    AppealsService,
    RatingsService,
    TicketsService,
    StationOffersService,
  ],
  exports: [OFFER_ANSWERS],
})
export class OffersHttpModule {}
