import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CancelBody } from '@app/contracts';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { AssignmentsService } from './assignments.service';
import { AssignmentListDto, AssignmentViewDto, CancelBodyDto, CompletionDto, PageQueryDto } from './matching.dto';
import { optional } from './optional-body';

/** Shifts that were agreed: both sides see theirs, the employer tells what became of them. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get()
  @Allow('worker', 'employer')
  @ApiOkResponse({ type: AssignmentListDto })
  async list(@CallerOf() caller: Caller, @Query() { limit }: PageQueryDto) {
    return { assignments: await this.assignments.list(caller, limit) };
  }

  /** Seen by the employer, or by a clerk of the posting's market. */
  @Post(':id/check-in')
  @HttpCode(200)
  @Allow('employer', 'clerk')
  @ApiOkResponse({ type: AssignmentViewDto })
  checkIn(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    const method = caller.role === 'clerk' ? 'clerk' : 'employer';
    return this.assignments.checkIn(caller, id, () => ({ method, distanceM: null }));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  complete(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { minutesWorked }: CompletionDto,
  ) {
    return this.assignments.complete(caller, id, minutesWorked);
  }

  @Post(':id/paid')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  paid(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.assignments.paid(caller, id);
  }

  /** By the worker or the employer; `GET …/cancel-preview` tells what it counts for. Repeated, it shows what was done. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiBody({ type: CancelBodyDto, required: false })
  @ApiOkResponse({ type: AssignmentViewDto })
  cancel(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body(optional(CancelBodyDto)) { reason }: CancelBody,
  ) {
    return this.assignments.cancel(caller, id, reason);
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  noShow(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.assignments.noShow(caller, id);
  }
}
