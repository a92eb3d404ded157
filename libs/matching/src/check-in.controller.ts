import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, placeInCity, type Caller } from '@app/platform';
import { inWords } from './assignment-view';
import { CheckInService } from './check-in.service';
import { AssignmentViewDto, CheckInByCodeDto, CheckInByPositionDto, CheckInCodeDto } from './matching.dto';

/** Arriving: by the code at the gate or by position. The employer and the station have `POST /assignments/:id/check-in`. */
@ApiTags('assignments')
@ApiBearerAuth()
@Controller()
export class CheckInController {
  constructor(private readonly checkIns: CheckInService) {}

  @Get('postings/:id/check-in-code')
  @Allow('employer')
  @ApiOkResponse({ type: CheckInCodeDto })
  code(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.checkIns.code(caller, id);
  }

  @Post('assignments/:id/check-in/code')
  @HttpCode(200)
  @Allow('worker')
  @ApiOkResponse({ type: AssignmentViewDto })
  async byCode(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: CheckInByCodeDto,
  ) {
    return inWords(await this.checkIns.byCode(caller, id, code), language);
  }

  @Post('assignments/:id/check-in/position')
  @HttpCode(200)
  @Allow('worker')
  @ApiOkResponse({ type: AssignmentViewDto })
  async byPosition(
    @CallerOf() caller: Caller,
    @LanguageOf() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { place }: CheckInByPositionDto,
  ) {
    return inWords(await this.checkIns.byPosition(caller, id, placeInCity(place)), language);
  }
}
