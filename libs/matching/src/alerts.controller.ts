import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { AlertsService } from './alerts.service';
import { AlertClosingDto, AlertListDto, AlertViewDto, PageQueryDto } from './matching.dto';

/** Postings that do not fill by themselves, for the people who can help. */
@ApiTags('alerts')
@ApiBearerAuth()
@Allow('clerk', 'bureau', 'admin')
@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  @Get()
  @ApiOperation({ summary: 'Postings that need a dispatcher, open ones first 人工协助' })
  @ApiOkResponse({ type: AlertListDto })
  async list(@Query() { limit }: PageQueryDto, @LanguageOf() language: Language) {
    return { alerts: await this.alerts.list(limit, language) };
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Looked after, with a note; a repeat changes nothing' })
  @ApiOkResponse({ type: AlertViewDto })
  close(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: AlertClosingDto,
    @LanguageOf() language: Language,
  ) {
    return this.alerts.close(caller, id, note, language);
  }
}
