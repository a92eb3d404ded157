import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { AssignmentsService } from './assignments.service';
import { AssignmentListDto, AssignmentViewDto, PageQueryDto } from './matching.dto';

/** Shifts that were agreed: both sides see theirs; hours and pay have controllers of their own. */
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

  /** Repeated, it shows what was done. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('worker')
  @ApiOkResponse({ type: AssignmentViewDto })
  cancel(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.assignments.cancel(caller, id);
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  noShow(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.assignments.noShow(caller, id);
  }
}
