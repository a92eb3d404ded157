import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NewTicket, NewTicketNote, TicketClosing, TicketDetail, TicketList, TicketsQuery } from '@app/contracts';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { TicketsService } from './tickets.service';

class NewTicketDto extends createZodDto(NewTicket) {}
class NewTicketNoteDto extends createZodDto(NewTicketNote) {}
class TicketClosingDto extends createZodDto(TicketClosing) {}
class TicketsQueryDto extends createZodDto(TicketsQuery) {}
class TicketListDto extends createZodDto(TicketList) {}
class TicketDetailDto extends createZodDto(TicketDetail) {}

/** Complaints, pay disputes, injuries, legal aid, discrimination: what the staff is asked to help with. */
@ApiTags('tickets')
@ApiBearerAuth()
@Controller('tickets')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Post()
  @Allow('worker', 'employer', 'clerk')
  @ApiOperation({ summary: 'Ask for help 提交工单; a clerk for the worker of an assignment of his market' })
  @ApiHeader({
    name: 'idempotency-key',
    required: false,
    description: '8–255 characters; a repeat gets the first answer',
  })
  @ApiCreatedResponse({ type: TicketDetailDto })
  open(@CallerOf() caller: Caller, @Body() ticket: NewTicketDto, @Headers('idempotency-key') key?: string) {
    return this.tickets.open(caller, ticket, key);
  }

  @Get()
  @Allow('worker', 'employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Mine, those of my market, or all: the unfinished first, by the day they are due' })
  @ApiOkResponse({ type: TicketListDto })
  async list(@CallerOf() caller: Caller, @Query() query: TicketsQueryDto) {
    return { tickets: await this.tickets.list(caller, query) };
  }

  @Get(':id')
  @Allow('worker', 'employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Where a ticket stands, with what was said about it' })
  @ApiOkResponse({ type: TicketDetailDto })
  view(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.tickets.view(caller, id);
  }

  @Post(':id/take')
  @HttpCode(200)
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Be its owner 受理' })
  @ApiOkResponse({ type: TicketDetailDto })
  take(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.tickets.take(caller, id);
  }

  @Post(':id/wait')
  @HttpCode(200)
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Say for whose answer it waits' })
  @ApiOkResponse({ type: TicketDetailDto })
  wait(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() note: NewTicketNoteDto) {
    return this.tickets.wait(caller, id, note);
  }

  @Post(':id/notes')
  @HttpCode(200)
  @Allow('worker', 'employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Add a word; the opener’s brings a ticket that waits back to its owner' })
  @ApiOkResponse({ type: TicketDetailDto })
  note(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() note: NewTicketNoteDto) {
    return this.tickets.note(caller, id, note);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('clerk', 'bureau')
  @ApiOperation({ summary: 'Close it with what came of it 办结' })
  @ApiOkResponse({ type: TicketDetailDto })
  close(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { result }: TicketClosingDto) {
    return this.tickets.close(caller, id, result);
  }
}
