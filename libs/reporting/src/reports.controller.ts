import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LatestEvents, LiveQuery, LiveReport } from '@app/contracts';
import { Db } from '@app/database';
import { Public } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { LIVE_CODES, liveReport } from './live-report';
import { liveMessages } from './live-nudges';
import { countedUpTo, figureSums, postingTimes, today, type LiveFilter } from './sql/live.sql';
import { lastEvents } from './sql/project-batch.sql';

/** Events looked at for the latest news; many are told as one. */
const LOOK_BACK = 120;

class LiveQueryDto extends createZodDto(LiveQuery) {}
class LiveReportDto extends createZodDto(LiveReport) {}
class LatestEventsDto extends createZodDto(LatestEvents) {}

/** The figures for everybody: sums over towns and trades, never a person. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly db: Db) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'Figures of one Shanghai day, counted from events 当日指标' })
  @ApiOkResponse({ type: LiveReportDto })
  async live(@Query() query: LiveQueryDto): Promise<LiveReport> {
    const { town = null, market = null, occupation = null } = query;
    const filter: LiveFilter = { day: query.day ?? (await today(this.db)), town, market, occupation };
    const [sums, times, asOf] = await Promise.all([
      figureSums(this.db, filter, LIVE_CODES),
      postingTimes(this.db, filter),
      countedUpTo(this.db),
    ]);
    return liveReport({ day: filter.day, asOf, sums, times });
  }

  @Get('live/events')
  @Public()
  @ApiOperation({ summary: 'What happened last, newest first 最近动态' })
  @ApiOkResponse({ type: LatestEventsDto })
  async events(): Promise<LatestEvents> {
    return { events: liveMessages(await lastEvents(this.db, LOOK_BACK)).reverse() };
  }
}
