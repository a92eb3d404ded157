import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { ExplanationsService } from './explanations.service';
import {
  CandidatesExplanationDto,
  CandidatesQueryDto,
  OfferExplanationDto,
  PostingExplanationDto,
} from './matching.dto';

/** Why: for the worker who was asked or was not, and for the employer who waits. */
@ApiTags('explanations')
@ApiBearerAuth()
@Controller()
export class ExplanationsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Get('offers/:offerId/explanation')
  @Allow('worker')
  @ApiOperation({ summary: 'Why this offer came to me 为什么派给我' })
  @ApiOkResponse({ type: OfferExplanationDto })
  offer(
    @CallerOf() { accountId }: Caller,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @LanguageOf() language: Language,
  ) {
    return this.explanations.ofOffer(accountId, offerId, language);
  }

  @Get('postings/:postingId/explanation')
  @Allow('worker')
  @ApiOperation({ summary: 'Why this posting was or was not offered to me, and what would change it 为什么没有派给我' })
  @ApiOkResponse({ type: PostingExplanationDto })
  posting(
    @CallerOf() { accountId }: Caller,
    @Param('postingId', ParseUUIDPipe) postingId: string,
    @LanguageOf() language: Language,
  ) {
    return this.explanations.forWorker(accountId, postingId, language);
  }

  @Get('postings/:postingId/candidates/explanation')
  @Allow('employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Whom a posting finds, in numbers and without persons 为什么招不到人' })
  @ApiOkResponse({ type: CandidatesExplanationDto })
  candidates(
    @CallerOf() caller: Caller,
    @Param('postingId', ParseUUIDPipe) postingId: string,
    @Query() query: CandidatesQueryDto,
    @LanguageOf() language: Language,
  ) {
    return this.explanations.ofCandidates(caller, postingId, query, language);
  }
}
