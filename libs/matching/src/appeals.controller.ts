import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { AppealsService } from './appeals.service';
import { AppealDecisionDto, AppealListDto, AppealsQueryDto, AppealViewDto, NewAppealDto } from './matching.dto';

/** Whoever thinks an effect wrong says so within 48 hours; somebody who had no part in it decides. */
@ApiTags('score')
@ApiBearerAuth()
@Controller()
export class AppealsController {
  constructor(private readonly appeals: AppealsService) {}

  @Post('effects/:id/appeal')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'Appeal against an effect within 48 hours 申诉; a repeat shows what was said' })
  @ApiOkResponse({ type: AppealViewDto })
  appeal(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: NewAppealDto) {
    return this.appeals.appeal(caller, id, reason);
  }

  @Get('appeals')
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Appeals, the oldest first: of the own market for a clerk, all for the bureau' })
  @ApiOkResponse({ type: AppealListDto })
  async list(@CallerOf() caller: Caller, @Query() query: AppealsQueryDto) {
    return { appeals: await this.appeals.list(caller, query) };
  }

  @Post('appeals/:id/decide')
  @HttpCode(200)
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Uphold, excuse or reject an appeal, with a reason that the person reads' })
  @ApiOkResponse({ type: AppealViewDto })
  decide(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() decision: AppealDecisionDto) {
    return this.appeals.decide(caller, id, decision);
  }
}
