import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { inWords } from './assignment-view';
import { AssignmentsService } from './assignments.service';
import { AssignmentListDto, AssignmentViewDto, CompletionDto, PageQueryDto } from './matching.dto';

/** Shifts that were agreed: both sides see theirs, the employer tells what became of them. */
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

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  async complete(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { minutesWorked }: CompletionDto,
  ) {
    return inWords(await this.assignments.complete(caller, id, minutesWorked), language);
  }

  @Post(':id/paid')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  async paid(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.assignments.paid(caller, id), language);
  }

  /** Repeated, it shows what was done. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('worker')
  @ApiOkResponse({ type: AssignmentViewDto })
  async cancel(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.assignments.cancel(caller, id), language);
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  async noShow(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.assignments.noShow(caller, id), language);
  }
}
