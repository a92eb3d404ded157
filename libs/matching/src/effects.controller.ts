import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { EffectsService } from './effects.service';
import { CancelPreviewDto, PageQueryDto, PostingCancelPreviewDto, ScoreViewDto } from './matching.dto';

/** The score of the caller, and what cancelling would do to it before anything is cancelled. */
@ApiTags('score')
@ApiBearerAuth()
@Controller()
export class EffectsController {
  constructor(private readonly effects: EffectsService) {}

  @Get('score')
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'My score, and each effect that it comes from 守约分' })
  @ApiOkResponse({ type: ScoreViewDto })
  score(@CallerOf() caller: Caller, @Query() { limit }: PageQueryDto, @LanguageOf() language: Language) {
    return this.effects.score(caller, limit, language);
  }

  @Get('assignments/:id/cancel-preview')
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'What cancelling this assignment now would count for; nothing is written' })
  @ApiOkResponse({ type: CancelPreviewDto })
  preview(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @LanguageOf() language: Language) {
    return this.effects.preview(caller, id, language);
  }

  @Get('postings/:id/cancel-preview')
  @Allow('employer')
  @ApiOperation({ summary: 'What cancelling this posting now would count for; nothing is written' })
  @ApiOkResponse({ type: PostingCancelPreviewDto })
  postingPreview(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @LanguageOf() language: Language) {
    return this.effects.postingPreview(caller, id, language);
  }
}
