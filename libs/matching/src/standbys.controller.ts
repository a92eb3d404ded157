import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
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

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave the line' })
  @ApiNoContentResponse()
  async leave(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.standbys.leave(caller, id);
  }
}
