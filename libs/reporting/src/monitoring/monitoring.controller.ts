import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MonitoringQuery, MonitoringReport, WhyAnswer, WhyQuery, type Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { MonitoringService } from './monitoring.service';
import { WhyService } from './why.service';

class MonitoringQueryDto extends createZodDto(MonitoringQuery) {}
class MonitoringReportDto extends createZodDto(MonitoringReport) {}
class WhyQueryDto extends createZodDto(WhyQuery) {}
class WhyAnswerDto extends createZodDto(WhyAnswer) {}

/** The figures by which the bureau watches the gig markets, and where each comes from. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('reports/monitoring')
export class MonitoringController {
  constructor(
    private readonly monitoring: MonitoringService,
    private readonly whys: WhyService,
  ) {}

  @Get()
  @Allow('clerk', 'bureau', 'admin')
  @ApiOperation({ summary: 'Monitoring figures M01–M24 by period and scope 运行监测' })
  @ApiOkResponse({ type: MonitoringReportDto })
  report(@Query() query: MonitoringQueryDto, @LanguageOf() language: Language): Promise<MonitoringReport> {
    return this.monitoring.report(query, language);
  }

  @Get('why')
  @Allow('clerk', 'bureau', 'admin')
  @ApiOperation({ summary: 'Why a cell holds what it holds: formula, filters and events 指标溯源' })
  @ApiOkResponse({ type: WhyAnswerDto })
  why(@Query() query: WhyQueryDto, @CallerOf() { role }: Caller, @LanguageOf() language: Language): Promise<WhyAnswer> {
    return this.whys.why(query, { language, withList: role === 'bureau' || role === 'admin' });
  }
}
