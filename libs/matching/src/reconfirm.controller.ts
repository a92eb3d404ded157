import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { inWords } from './assignment-view';
import { AssignmentsService } from './assignments.service';
import { AssignmentViewDto } from './matching.dto';

/** What a worker says between his yes and his arrival. */
@ApiTags('assignments')
@ApiBearerAuth()
@Allow('worker')
@Controller('assignments')
export class ReconfirmController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post(':id/reconfirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'I will come 确认到岗' })
  @ApiOkResponse({ type: AssignmentViewDto })
  async reconfirm(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    return inWords(await this.assignments.reconfirm(caller, id), language);
  }

  @Post(':id/en-route')
  @HttpCode(200)
  @ApiOperation({ summary: 'I have set out 已出发' })
  @ApiOkResponse({ type: AssignmentViewDto })
  async enRoute(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.assignments.enRoute(caller, id), language);
  }
}
