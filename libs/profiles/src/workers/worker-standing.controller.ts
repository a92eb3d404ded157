import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HardshipCheck, WorkerChannel, WorkerStanding } from '@app/contracts';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { WorkerStandingService } from './worker-standing.service';

class HardshipCheckDto extends createZodDto(HardshipCheck) {}
class WorkerChannelDto extends createZodDto(WorkerChannel) {}
class WorkerStandingDto extends createZodDto(WorkerStanding) {}

/** What staff set about a worker who stands at their counter, and the worker's own channel. */
@ApiTags('workers')
@ApiBearerAuth()
@Controller('workers')
export class WorkerStandingController {
  constructor(private readonly standing: WorkerStandingService) {}

  @Put('me/channel')
  @Allow('worker')
  @ApiOperation({ summary: 'How I am reached: app, SMS or station' })
  @ZodResponse({ status: 200, type: WorkerStandingDto })
  mine(@CallerOf() caller: Caller, @Body() { channel }: WorkerChannelDto) {
    return this.standing.setChannel(caller, caller.accountId, channel);
  }

  @Put(':id/channel')
  @Allow('clerk')
  @ApiOperation({ summary: 'The same for a worker at the counter' })
  @ZodResponse({ status: 200, type: WorkerStandingDto })
  forWorker(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) workerId: string,
    @Body() { channel }: WorkerChannelDto,
  ) {
    return this.standing.setChannel(caller, workerId, channel);
  }

  @Put(':id/hardship')
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Certified as hard to employ, after checking the papers 就业困难人员认定' })
  @ZodResponse({ status: 200, type: WorkerStandingDto })
  hardship(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) workerId: string, @Body() check: HardshipCheckDto) {
    return this.standing.setHardship(caller, workerId, check);
  }
}
