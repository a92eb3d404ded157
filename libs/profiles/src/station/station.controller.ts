import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import {
  ConsentCode,
  ConsentView,
  NewConsent,
  NewWaiting,
  OtpRequested,
  PageQuery,
  WaitingBoard,
  WaitingView,
  WalkIn,
  WalkInCode,
  WorkerSearch,
  WorkerView,
} from '@app/contracts';
import type { Result } from '@app/core';
import { Allow, CallerOf, invalidFields, type Caller } from '@app/platform';
import { orProblem } from '../auth/auth-problems';
import { ConsentsService } from './consents.service';
import { WaitingService } from './waiting.service';
import { WalkInsService } from './walk-ins.service';

class ConsentCodeDto extends createZodDto(ConsentCode) {}
class ConsentViewDto extends createZodDto(ConsentView) {}
class NewConsentDto extends createZodDto(NewConsent) {}
class NewWaitingDto extends createZodDto(NewWaiting) {}
class OtpRequestedDto extends createZodDto(OtpRequested) {}
class PageQueryDto extends createZodDto(PageQuery) {}
class WaitingBoardDto extends createZodDto(WaitingBoard) {}
class WaitingViewDto extends createZodDto(WaitingView) {}
class WalkInCodeDto extends createZodDto(WalkInCode) {}
class WalkInDto extends createZodDto(WalkIn) {}
class WorkerSearchDto extends createZodDto(WorkerSearch) {}
class WorkerViewDto extends createZodDto(WorkerView) {}

/** The counter of a station: its clerk helps those who come in person. Every act is kept with both of them. */
@ApiTags('station')
@ApiBearerAuth()
@Allow('clerk')
@Controller('station')
export class StationController {
  constructor(
    private readonly walkIns: WalkInsService,
    private readonly waiting: WaitingService,
    private readonly consents: ConsentsService,
  ) {}

  @Post('workers')
  @ApiOperation({ summary: 'Register a walk-in, with a phone or without 现场登记' })
  @ZodResponse({ status: 201, type: WorkerViewDto })
  async register(@CallerOf() caller: Caller, @Body() body: WalkInDto) {
    return atCounter(await this.walkIns.register(caller, body), 'consent.code');
  }

  @Post('workers/code')
  @ApiOperation({ summary: 'A code to the phone of a walk-in, which registers it' })
  @ZodResponse({ status: 202, type: OtpRequestedDto })
  async registrationCode(@CallerOf() caller: Caller, @Body() { phone }: WalkInCodeDto, @Ip() ip: string) {
    return orProblem(await this.walkIns.sendCode(caller, phone, ip));
  }

  /** A POST, so that no number stands in an address or a log. */
  @Post('workers/find')
  @ApiOperation({ summary: 'Find a worker by ID number or phone; name and numbers are masked' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  find(@CallerOf() caller: Caller, @Body() search: WorkerSearchDto) {
    return this.walkIns.find(caller, search);
  }

  @Get('waiting')
  @ApiOperation({ summary: 'Who waits here, and what each is being offered 候工人员' })
  @ZodResponse({ status: 200, type: WaitingBoardDto })
  board(@CallerOf() caller: Caller, @Query() { limit }: PageQueryDto) {
    return this.waiting.board(caller, limit);
  }

  @Post('waiting')
  @ApiOperation({ summary: 'Check a worker into the waiting area; again: a new end 候工登记' })
  @ZodResponse({ status: 200, type: WaitingViewDto })
  begin(@CallerOf() caller: Caller, @Body() { workerId }: NewWaitingDto) {
    return this.waiting.begin(caller, workerId);
  }

  @Delete('waiting/:workerId')
  @HttpCode(204)
  @ApiOperation({ summary: 'He has left' })
  @ApiNoContentResponse()
  async stop(@CallerOf() caller: Caller, @Param('workerId', ParseUUIDPipe) workerId: string): Promise<void> {
    await this.waiting.stop(caller, workerId);
  }

  @Post('consents/code')
  @ApiOperation({ summary: "A code to the worker's phone, good for this one act" })
  @ZodResponse({ status: 202, type: OtpRequestedDto })
  async consentCode(@CallerOf() caller: Caller, @Body() body: ConsentCodeDto, @Ip() ip: string) {
    return orProblem(await this.consents.sendCode(caller, body, ip));
  }

  @Post('consents')
  @ApiOperation({ summary: 'How the worker agreed: by code, signature or word 本人同意' })
  @ZodResponse({ status: 201, type: ConsentViewDto })
  async consent(@CallerOf() caller: Caller, @Body() body: NewConsentDto) {
    return atCounter(await this.consents.give(caller, body), 'given.code');
  }
}

/** A wrong code of the worker is a wrong field to the clerk: he himself is logged in all right. */
function atCounter<T>(result: Result<T, 'OTP_WRONG' | 'ACCOUNT_DISABLED'>, field: string): T {
  if (!result.ok && result.reason === 'OTP_WRONG') throw invalidFields([{ field, code: 'OTP_WRONG' }]);
  return orProblem(result);
}
