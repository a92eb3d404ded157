import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { FeedClaimService } from './feed-claim.service';
import { FeedService } from './feed.service';
import { ClaimAnswerDto, FeedDto, FeedQueryDto, StationFeedDto } from './matching.dto';

/** The open feed: who may take a posting that the waves did not fill takes it. */
@ApiTags('feed')
@ApiBearerAuth()
@Controller('feed')
export class FeedController {
  constructor(
    private readonly feed: FeedService,
    private readonly claims: FeedClaimService,
  ) {}

  @Get()
  @Allow('worker')
  @ApiOperation({ summary: 'Postings that I may take now, the nearest first 抢单大厅' })
  @ApiOkResponse({ type: FeedDto })
  mine(@CallerOf() { accountId }: Caller, @Query() { limit }: FeedQueryDto) {
    return this.feed.forWorker(accountId, limit);
  }

  @Get('station/:marketId')
  @Allow('clerk')
  @ApiOperation({ summary: "The feed of a market's town for the screen of its station 驿站大屏" })
  @ApiOkResponse({ type: StationFeedDto })
  station(@Param('marketId') marketId: string, @Query() { limit }: FeedQueryDto) {
    return this.feed.forStation(marketId, limit);
  }

  /** Answered after the commit, like an accept: assigned, or too late with the reason. */
  @Post(':postingId/claim')
  @Allow('worker')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a place 抢单' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '8–255 characters, new for each command' })
  @ApiOkResponse({ type: ClaimAnswerDto })
  claim(
    @CallerOf() { accountId }: Caller,
    @Param('postingId', ParseUUIDPipe) postingId: string,
    @LanguageOf() language: Language,
    @Headers() headers: Record<string, string>,
  ) {
    return this.claims.claim({ workerId: accountId, postingId, language, key: headers['idempotency-key'] });
  }
}
