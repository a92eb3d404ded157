import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { NewWeatherOrderDto, PageQueryDto, WeatherOrderListDto, WeatherOrderViewDto } from './matching.dto';
import { WeatherService } from './weather.service';

/** Typhoon, rainstorm and heat: what stops work outdoors. */
@ApiTags('weather orders')
@ApiBearerAuth()
@Allow('bureau')
@Controller('weather-orders')
export class WeatherController {
  constructor(private readonly weather: WeatherService) {}

  @Get()
  @ApiOperation({ summary: 'Weather orders, the newest first 天气指令' })
  @ApiOkResponse({ type: WeatherOrderListDto })
  async list(@Query() { limit }: PageQueryDto) {
    return { orders: await this.weather.list(limit) };
  }

  @Post()
  @ApiOperation({ summary: 'Stop outdoor work in these towns for these hours' })
  @ApiCreatedResponse({ type: WeatherOrderViewDto })
  add(@CallerOf() caller: Caller, @Body() order: NewWeatherOrderDto) {
    return this.weather.add(caller, order);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an order back: outdoor work goes on; a repeat changes nothing' })
  @ApiOkResponse({ type: WeatherOrderViewDto })
  revoke(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.weather.revoke(caller, id);
  }
}
