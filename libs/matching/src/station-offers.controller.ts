import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { AnswerService } from './answer.service';
import { FeedClaimService } from './feed-claim.service';
import {
  AcceptAnswerDto,
  ClaimAnswerDto,
  DeclineAnswerDto,
  FeedDto,
  FeedQueryDto,
  ProxyAcceptDto,
  ProxyClaimDto,
  ProxyDeclineDto,
  WaitingOffersDto,
} from './matching.dto';
import { StationOffersService } from './station-offers.service';

const KEY = { name: 'Idempotency-Key', required: true, description: '8–255 characters, new for each command' };

/** What a clerk does with the offers of somebody who waits at his counter: the same rules, with a consent for each act. */
@ApiTags('station')
@ApiBearerAuth()
@Allow('clerk')
@Controller('station/waiting/:workerId')
export class StationOffersController {
  constructor(
    private readonly station: StationOffersService,
    private readonly answers: AnswerService,
    private readonly claims: FeedClaimService,
  ) {}

  @Get('offers')
  @ApiOperation({ summary: 'His live offers, each with its reasons' })
  @ApiOkResponse({ type: WaitingOffersDto })
  offers(
    @CallerOf() caller: Caller,
    @Param('workerId', ParseUUIDPipe) workerId: string,
    @LanguageOf() language: Language,
  ) {
    return this.station.offers(caller, workerId, language);
  }

  @Post('offers/:offerId/accept')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Accept for him 代为接单' })
  @ApiOkResponse({ type: AcceptAnswerDto })
  accept(
    @CallerOf() { accountId: actorId }: Caller,
    @Param('workerId', ParseUUIDPipe) workerId: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() { consentId, standbyConsent }: ProxyAcceptDto,
    @Headers() headers: Record<string, string>,
    @LanguageOf() language: Language,
  ) {
    const answering = {
      workerId,
      offerId,
      language,
      key: headers['idempotency-key'],
      onBehalf: { actorId, consentId },
    };
    return this.answers.accept({ ...answering, standbyConsent });
  }

  @Post('offers/:offerId/decline')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Decline for him 代为回复不去' })
  @ApiOkResponse({ type: DeclineAnswerDto })
  decline(
    @CallerOf() { accountId: actorId }: Caller,
    @Param('workerId', ParseUUIDPipe) workerId: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() { consentId }: ProxyDeclineDto,
    @Headers() headers: Record<string, string>,
    @LanguageOf() language: Language,
  ) {
    const onBehalf = { actorId, consentId };
    return this.answers.decline({ workerId, offerId, language, key: headers['idempotency-key'], onBehalf });
  }

  @Get('feed')
  @ApiOperation({ summary: 'What he may take from the open feed now 抢单' })
  @ApiOkResponse({ type: FeedDto })
  feed(
    @CallerOf() caller: Caller,
    @Param('workerId', ParseUUIDPipe) workerId: string,
    @Query() { limit }: FeedQueryDto,
  ) {
    return this.station.feed(caller, workerId, limit);
  }

  @Post('feed/:postingId/claim')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Take a place for him 代为抢单' })
  @ApiOkResponse({ type: ClaimAnswerDto })
  claim(
    @CallerOf() { accountId: actorId }: Caller,
    @Param('workerId', ParseUUIDPipe) workerId: string,
    @Param('postingId', ParseUUIDPipe) postingId: string,
    @Body() { consentId, version }: ProxyClaimDto,
    @Headers() headers: Record<string, string>,
    @LanguageOf() language: Language,
  ) {
    const claiming = { workerId, postingId, version, language, key: headers['idempotency-key'] };
    return this.claims.claim({ ...claiming, onBehalf: { actorId, consentId } });
  }
}
