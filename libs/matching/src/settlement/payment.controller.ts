import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { inWords } from '../assignment-view';
import { AssignmentViewDto } from '../matching.dto';
import { PaymentService } from './payment.service';
import {
  PaymentDenialDto,
  SettlementListDto,
  SettlementQueryDto,
  SettlementViewDto,
  StatedItemsDto,
} from './settlement.dto';

/** The record of the pay. No money is moved here. */
@ApiTags('settlements')
@ApiBearerAuth()
@Controller()
export class PaymentController {
  constructor(private readonly payments: PaymentService) {}

  @Get('settlements')
  @Allow('worker', 'employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Mine, those of my market, or all; overdue=true: what is due and not paid 逾期未付' })
  @ApiOkResponse({ type: SettlementListDto })
  async list(@CallerOf() caller: Caller, @Query() query: SettlementQueryDto) {
    return { settlements: await this.payments.list(caller, query) };
  }

  @Get('settlements/:id')
  @Allow('worker', 'employer', 'clerk', 'bureau')
  @ApiOperation({ summary: 'Hours and pay of an assignment 结算单' })
  @ApiOkResponse({ type: SettlementViewDto })
  view(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.payments.view(caller, id);
  }

  @Put('settlements/:id/items')
  @Allow('employer')
  @ApiOperation({ summary: 'What is added and taken off, anew, until it is marked paid' })
  @ApiOkResponse({ type: SettlementViewDto })
  itemise(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() items: StatedItemsDto) {
    return this.payments.itemise(caller, id, items);
  }

  @Post('assignments/:id/paid')
  @HttpCode(200)
  @Allow('employer')
  @ApiOkResponse({ type: AssignmentViewDto })
  async paid(@CallerOf() caller: Caller, @LanguageOf() language: Language, @Param('id', ParseUUIDPipe) id: string) {
    return inWords(await this.payments.paid(caller, id), language);
  }

  @Post('settlements/:id/confirm')
  @HttpCode(200)
  @Allow('worker')
  @ApiOperation({ summary: 'I have the money 确认收到' })
  @ApiOkResponse({ type: SettlementViewDto })
  confirm(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.payments.confirm(caller, id);
  }

  @Post('settlements/:id/deny')
  @HttpCode(200)
  @Allow('worker')
  @ApiOperation({ summary: 'It is marked paid, and I do not have it 没有收到' })
  @ApiOkResponse({ type: SettlementViewDto })
  deny(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: PaymentDenialDto) {
    return this.payments.deny(caller, id, reason);
  }
}
