import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptanceReport, FairnessQuery, FairnessReport, messageOf, type Language } from '@app/contracts';
import {
  addDays,
  calibrationOf,
  fairnessOf,
  isoWeekOf,
  LEAST_EXPOSURE_RATIO,
  LEAST_GROUP,
  mondayOfIsoWeek,
  startOfShanghaiDay,
} from '@app/core';
import { Db } from '@app/database';
import { Allow, LanguageOf } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { predictedAnswers } from './sql/acceptance.sql';
import { floorUses, weekOfWorkers } from './sql/fairness.sql';
import { today } from './sql/live.sql';

const CALIBRATION_DAYS = 28;

class AcceptanceReportDto extends createZodDto(AcceptanceReport) {}
class FairnessQueryDto extends createZodDto(FairnessQuery) {}
class FairnessReportDto extends createZodDto(FairnessReport) {}

/** How well and how fairly the engine did: sums over groups of people, for those who answer for it. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('reports')
export class FairnessController {
  constructor(private readonly db: Db) {}

  @Get('acceptance')
  @Allow('bureau', 'admin')
  @ApiOperation({ summary: 'Predicted against observed acceptance of the last 28 days 接单率预测与实际' })
  @ApiOkResponse({ type: AcceptanceReportDto })
  async acceptance(): Promise<AcceptanceReport> {
    const to = await today(this.db);
    const from = addDays(to, 1 - CALIBRATION_DAYS);
    const { buckets, ...sums } = calibrationOf(await predictedAnswers(this.db, startOfShanghaiDay(from)));
    return { from, to, ...sums, buckets: [...buckets] };
  }

  @Get('fairness')
  @Allow('bureau', 'admin')
  @ApiOperation({ summary: 'Exposure, acceptance and hire rate by group in one week, with alarms 每周公平性' })
  @ApiOkResponse({ type: FairnessReportDto })
  async fairness(@Query() query: FairnessQueryDto, @LanguageOf() language: Language): Promise<FairnessReport> {
    const week = query.week ?? isoWeekOf(await today(this.db));
    const monday = mondayOfIsoWeek(week)!;
    const span = { from: startOfShanghaiDay(monday), to: startOfShanghaiDay(addDays(monday, 7)) };
    const [workers, floors] = await Promise.all([weekOfWorkers(this.db, span), floorUses(this.db, span)]);
    const { groups, ...figures } = fairnessOf(workers, span);
    return {
      ...{ week, from: monday, to: addDays(monday, 6), ...figures },
      ...{ leastRatio: LEAST_EXPOSURE_RATIO, leastGroup: LEAST_GROUP, floors },
      groups: groups.map((one) => ({
        ...one,
        text: one.alarm ? messageOf(`FAIRNESS_ALARM_${one.group}`, language) : null,
      })),
    };
  }
}
