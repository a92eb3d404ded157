import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { inWords } from '../assignment-view';
import { AssignmentViewDto } from '../matching.dto';
import { HoursService } from './hours.service';
import { CheckOutDto, CompletionDto, HoursDisputeDto, SettlementViewDto } from './settlement.dto';

/** The end of a shift: each side tells the hours, the other agrees or does not. */
@ApiTags('hours')
@ApiBearerAuth()
@Controller('assignments')
export class HoursController {
  constructor(private readonly hours: HoursService) {}

  @Post(':id/check-out')
  @HttpCode(200)
  @Allow('worker')
  @ApiOperation({ summary: 'The worker tells his hours 签退' })
  @ApiOkResponse({ type: SettlementViewDto })
  checkOut(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { minutesWorked }: CheckOutDto) {
    return this.hours.checkOut(caller, id, minutesWorked);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('employer')
  @ApiOperation({ summary: 'The employer tells the hours and what he adds and takes off, which ends the work' })
  @ApiOkResponse({ type: AssignmentViewDto })
  async complete(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() completion: CompletionDto,
  ) {
    return inWords(await this.hours.complete(caller, id, completion), language);
  }

  @Post(':id/hours/agree')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'Yes to the hours of the other side 确认工时; silence for 48 hours is a yes too' })
  @ApiOkResponse({ type: SettlementViewDto })
  agree(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.hours.agree(caller, id);
  }

  @Post(':id/hours/dispute')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'No to them, with my own and the reason 工时有异议' })
  @ApiOkResponse({ type: SettlementViewDto })
  dispute(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() dispute: HoursDisputeDto) {
    return this.hours.dispute(caller, id, dispute);
  }

  @Post(':id/hours/decide')
  @HttpCode(200)
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'The staff ends a dispute about hours, with the reason' })
  @ApiOkResponse({ type: SettlementViewDto })
  decide(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() decision: HoursDisputeDto) {
    return this.hours.decide(caller, id, decision);
  }
}
