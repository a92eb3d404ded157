import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LiveQuery, LiveReport } from '@app/contracts';
import { Db } from '@app/database';
import { Public } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { LIVE_CODES, liveReport } from './live-report';
import { countedUpTo, figureSums, postingTimes, today, type LiveFilter } from './sql/live.sql';

class LiveQueryDto extends createZodDto(LiveQuery) {}
class LiveReportDto extends createZodDto(LiveReport) {}

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
}
