import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { PageQueryDto, StandbyListDto } from './matching.dto';
import { StandbysService } from './standbys.service';

/** A worker's places in the lines of postings that are full. */
@ApiTags('standbys')
@ApiBearerAuth()
@Allow('worker')
@Controller('standbys')
export class StandbysController {
  constructor(private readonly standbys: StandbysService) {}

  @Get()
  @ApiOperation({ summary: 'Where I am on standby, and what became of it' })
  @ApiOkResponse({ type: StandbyListDto })
  async list(@CallerOf() caller: Caller, @Query() { limit }: PageQueryDto) {
    return { standbys: await this.standbys.list(caller, limit) };
  }

  @Post(':id/set-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'I am on my way 已出发: a place that falls vacant is mine' })
  @ApiNoContentResponse()
  async setOut(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.standbys.setOut(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave the line' })
  @ApiNoContentResponse()
  async leave(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.standbys.leave(caller, id);
  }
}
