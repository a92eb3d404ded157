import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Db } from '@app/database';
import { Allow, CallerOf, notFound, type Caller } from '@app/platform';
import { BlockListDto, NewBlockDto, RosterDto } from './matching.dto';
import * as sql from './sql/pairs.sql';

/** Either side refuses the other; who is refused is not told, and nobody else is concerned. */
@ApiTags('blocks')
@ApiBearerAuth()
@Allow('worker', 'employer')
@Controller('blocks')
export class BlocksController {
  constructor(private readonly db: Db) {}

  @Get()
  @ApiOperation({ summary: 'Whom I have blocked' })
  @ApiOkResponse({ type: BlockListDto })
  async list(@CallerOf() caller: Caller) {
    return { blocks: await sql.blocksOf(this.db, caller.accountId) };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Block a worker or employer whom I have met; again: a new reason and a new end' })
  @ApiNoContentResponse()
  async block(@CallerOf() caller: Caller, @Body() { counterpartId, reason, days }: NewBlockDto): Promise<void> {
    const pair = pairOf(caller, counterpartId);
    if (!(await sql.history(this.db, pair)).met) throw notFound();
    await sql.block(this.db, pair, reason, days ?? null);
  }

  @Delete(':counterpartId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it back' })
  @ApiNoContentResponse()
  async unblock(
    @CallerOf() caller: Caller,
    @Param('counterpartId', ParseUUIDPipe) counterpartId: string,
  ): Promise<void> {
    await sql.unblock(this.db, pairOf(caller, counterpartId));
  }
}

/** An employer's favourites, whom the first round asks. */
@ApiTags('roster')
@ApiBearerAuth()
@Allow('employer')
@Controller('roster')
export class RosterController {
  constructor(private readonly db: Db) {}

  @Get()
  @ApiOkResponse({ type: RosterDto })
  async list(@CallerOf() caller: Caller) {
    return { workers: await sql.rosterOf(this.db, caller.accountId) };
  }

  @Put(':workerId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Add a worker who was booked with me before' })
  @ApiNoContentResponse()
  async add(@CallerOf() caller: Caller, @Param('workerId', ParseUUIDPipe) workerId: string): Promise<void> {
    const pair = pairOf(caller, workerId);
    if (!(await sql.history(this.db, pair)).worked) throw notFound();
    await sql.addToRoster(this.db, pair);
  }

  @Delete(':workerId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CallerOf() caller: Caller, @Param('workerId', ParseUUIDPipe) workerId: string): Promise<void> {
    await sql.takeOffRoster(this.db, pairOf(caller, workerId));
  }
}

const sideOf = ({ role }: Caller): sql.Pair['side'] => (role === 'employer' ? 'employer' : 'worker');

function pairOf(caller: Caller, counterpartId: string): sql.Pair {
  const side = sideOf(caller);
  return side === 'employer'
    ? { employerId: caller.accountId, workerId: counterpartId, side }
    : { employerId: counterpartId, workerId: caller.accountId, side };
}
