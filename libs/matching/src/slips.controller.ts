import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { SlipDto } from './matching.dto';
import { StationOffersService } from './station-offers.service';

@ApiTags('assignments')
@ApiBearerAuth()
@Allow('clerk', 'worker')
@Controller('assignments')
export class SlipsController {
  constructor(private readonly station: StationOffersService) {}

  @Get(':id/slip')
  @ApiOperation({ summary: 'What the printed slip says, in both languages 派工单' })
  @ApiOkResponse({ type: SlipDto })
  slip(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.station.slip(caller, id);
  }
}
