import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  LaggingList,
  MeasureRow,
  MeasureState,
  MeasureStateList,
  NewDue,
  NewProgress,
  PlanMeasureList,
  PlanMeasureQuery,
  PlanTaskList,
  ProgressList,
  ProgressView,
  ReminderList,
} from '@app/contracts';
import { Allow, CallerOf, Public, type Caller } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { LedgerService } from './ledger.service';

class PlanTaskListDto extends createZodDto(PlanTaskList) {}
class PlanMeasureListDto extends createZodDto(PlanMeasureList) {}
class PlanMeasureQueryDto extends createZodDto(PlanMeasureQuery) {}
class MeasureRowDto extends createZodDto(MeasureRow) {}
class NewProgressDto extends createZodDto(NewProgress) {}
class ProgressViewDto extends createZodDto(ProgressView) {}
class ProgressListDto extends createZodDto(ProgressList) {}
class NewDueDto extends createZodDto(NewDue) {}
class MeasureStateDto extends createZodDto(MeasureState) {}
class MeasureStateListDto extends createZodDto(MeasureStateList) {}
class LaggingListDto extends createZodDto(LaggingList) {}
class ReminderListDto extends createZodDto(ReminderList) {}

/** The notice is public, and so are its rows as they are written. */
@ApiTags('plan')
@Controller('plan')
export class LedgerTextController {
  constructor(private readonly ledger: LedgerService) {}

  @Get('tasks')
  @Public()
  @ApiOperation({ summary: 'The 19 tasks of the plan, and where body and annex differ 重点任务' })
  @ApiOkResponse({ type: PlanTaskListDto })
  tasks(): Promise<PlanTaskList> {
    return this.ledger.tasks();
  }

  @Get('measures')
  @Public()
  @ApiOperation({ summary: 'The 49 measures, to the character 工作台账' })
  @ApiOkResponse({ type: PlanMeasureListDto })
  measures(@Query() query: PlanMeasureQueryDto): Promise<PlanMeasureList> {
    return this.ledger.measures(query);
  }
}

/** What the responsible units report, and what is late. */
@ApiTags('plan')
@ApiBearerAuth()
@Allow('unit', 'bureau', 'admin')
@Controller('plan')
export class LedgerController {
  constructor(private readonly ledger: LedgerService) {}

  @Get('states')
  @ApiOperation({ summary: 'Status and due day of each measure; a unit sees its own rows 进度' })
  @ApiOkResponse({ type: MeasureStateListDto })
  states(@CallerOf() caller: Caller): Promise<MeasureStateList> {
    return this.ledger.states(caller);
  }

  @Get('lagging')
  @ApiOperation({ summary: 'Overdue or blocked, by unit 滞后清单' })
  @ApiOkResponse({ type: LaggingListDto })
  lagging(@CallerOf() caller: Caller): Promise<LaggingList> {
    return this.ledger.lagging(caller);
  }

  @Get('reminders')
  @ApiOperation({ summary: 'Silent for 92 days, or due within 30, by unit 提醒' })
  @ApiOkResponse({ type: ReminderListDto })
  reminders(@CallerOf() caller: Caller): Promise<ReminderList> {
    return this.ledger.reminders(caller);
  }

  @Get('measures/:rowNo/progress')
  @ApiOperation({ summary: 'What was reported about a row, the newest first' })
  @ApiOkResponse({ type: ProgressListDto })
  async progress(@CallerOf() caller: Caller, @Param() { rowNo }: MeasureRowDto): Promise<ProgressListDto> {
    return { progress: await this.ledger.progress(caller, rowNo) };
  }

  @Post('measures/:rowNo/progress')
  @Allow('unit', 'bureau')
  @ApiOperation({ summary: 'Report about a row of the own unit; the bureau names the unit 填报进度' })
  @ApiHeader({
    name: 'idempotency-key',
    required: false,
    description: '8–255 characters; a repeat gets the first answer',
  })
  @ApiCreatedResponse({ type: ProgressViewDto })
  report(
    @CallerOf() caller: Caller,
    @Param() { rowNo }: MeasureRowDto,
    @Body() progress: NewProgressDto,
    @Headers('idempotency-key') key?: string,
  ): Promise<ProgressView> {
    return this.ledger.report(caller, { rowNo, progress, key });
  }

  @Put('measures/:rowNo/due')
  @Allow('bureau')
  @ApiOperation({ summary: 'Set the day by which a measure is due, with the reason' })
  @ApiOkResponse({ type: MeasureStateDto })
  setDue(@CallerOf() caller: Caller, @Param() { rowNo }: MeasureRowDto, @Body() due: NewDueDto): Promise<MeasureState> {
    return this.ledger.setDue(caller, rowNo, due);
  }
}
