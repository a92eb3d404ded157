import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { messageOf, type AgreementView, type Language } from '@app/contracts';
import { isPilotTrade } from '@app/core';
import { Db } from '@app/database';
import { Allow, CallerOf, LanguageOf, notFound, type Caller } from '@app/platform';
import { AgreementViewDto } from './matching.dto';
import { agreementOf } from './sql/agreements.sql';

/** What was agreed with an accept: both sides read the same. */
@ApiTags('assignments')
@ApiBearerAuth()
@Allow('worker', 'employer')
@Controller('assignments')
export class AgreementsController {
  constructor(private readonly db: Db) {}

  @Get(':id/agreement')
  @ApiOperation({ summary: 'The agreement and insurance of an assignment 用工协议' })
  @ApiOkResponse({ type: AgreementViewDto })
  async view(
    @CallerOf() { accountId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @LanguageOf() language: Language,
  ): Promise<AgreementView> {
    const row = await agreementOf(this.db, id, accountId);
    if (!row) throw notFound();
    const { zh, en, postingTrade, roleTrade, ...agreement } = row;
    const codes = [
      ...(agreement.kind === 'over_age' ? (['OVER_AGE'] as const) : []),
      ...(agreement.insurance ? [] : (['NOT_INSURED'] as const)),
    ];
    return {
      ...agreement,
      text: language === 'en' ? en : zh,
      occupationalInjury: isPilotTrade(roleTrade ?? postingTrade),
      warnings: codes.map((code) => ({ code, text: messageOf(code, language) })),
    };
  }
}
