import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CancelBody, Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { inWords } from './assignment-view';
import { AssignmentsService } from './assignments.service';
import { AssignmentListDto, AssignmentViewDto, CancelBodyDto, PageQueryDto } from './matching.dto';
import { optional } from './optional-body';

/** Shifts that were agreed: both sides see theirs; hours and pay have controllers of their own. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get()
  @Allow('worker', 'employer')
  @ApiOkResponse({ type: AssignmentListDto })
  async list(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Query() { limit }: PageQueryDto) {
    const assignments = await this.assignments.list(caller, limit);
    return { assignments: assignments.map((one) => inWords(one, language)) };
  }

  /** Seen by the employer, or by a clerk of the posting's market. */
  @Post(':id/check-in')
  @HttpCode(200)
  @Allow('employer', 'clerk')
  @ApiOkResponse({ type: AssignmentViewDto })
  async checkIn(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    const method = caller.role === 'clerk' ? 'clerk' : 'employer';
    return inWords(await this.assignments.checkIn(caller, id, () => ({ method, distanceM: null })), language);
  }

  /** By the worker or the employer; `GET …/cancel-preview` tells what it counts for. Repeated, it shows what was done. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiBody({ type: CancelBodyDto, required: false })
  @ApiOkResponse({ type: AssignmentViewDto })
  async cancel(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body(optional(CancelBodyDto)) { reason }: CancelBody,
  ) {
    return inWords(await this.assignments.cancel(caller, id, reason), language);
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  async noShow(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.assignments.noShow(caller, id), language);
  }
}
