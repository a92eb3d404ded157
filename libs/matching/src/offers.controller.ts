import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf, type AcceptBody } from '@app/contracts';
import { Db, offerMessagesSince } from '@app/database';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { AnswerService } from './answer.service';
import { AcceptAnswerDto, AcceptBodyDto, DeclineAnswerDto, OfferListDto, SinceQueryDto } from './matching.dto';
import { optional } from './optional-body';

const KEY = {
  name: 'Idempotency-Key',
  required: true,
  description: '8–255 characters, new for each command; a repeat gets the same answer',
};

/** A worker's offers: the durable inbox, and the answers. */
@ApiTags('offers')
@ApiBearerAuth()
@Allow('worker')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly db: Db,
    private readonly answers: AnswerService,
  ) {}

  @Get()
  @ApiOkResponse({ type: OfferListDto })
  async since(@CallerOf() caller: Caller, @Query() { since, limit }: SinceQueryDto) {
    const rows = await offerMessagesSince(this.db, caller.accountId, since, limit);
    return { offers: rows.slice(0, limit).map((row) => row.message), more: rows.length > limit };
  }

  /** Answered after the commit: assigned, on standby with the place in the line, or too late with the reason. */
  @Post(':offerId/accept')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiBody({ type: AcceptBodyDto, required: false })
  @ApiOkResponse({ type: AcceptAnswerDto })
  accept(
    @CallerOf() caller: Caller,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Headers() headers: Record<string, string>,
    @Body(optional(AcceptBodyDto)) { standbyConsent }: AcceptBody,
  ) {
    return this.answers.accept({ ...answeringOf(caller, offerId, headers), standbyConsent });
  }

  @Post(':offerId/decline')
  @HttpCode(200)
  @ApiHeader(KEY)
  @ApiOkResponse({ type: DeclineAnswerDto })
  decline(
    @CallerOf() caller: Caller,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Headers() headers: Record<string, string>,
  ) {
    return this.answers.decline(answeringOf(caller, offerId, headers));
  }
}

const answeringOf = (caller: Caller, offerId: string, headers: Record<string, string>) => ({
  workerId: caller.accountId,
  offerId,
  key: headers['idempotency-key'],
  language: languageOf(headers['accept-language']),
});
