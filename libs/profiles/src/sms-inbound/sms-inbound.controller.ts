import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { InboundSms, InboundSmsAnswer } from '@app/contracts';
import { Public } from '@app/platform';
import { SmsInboundService } from './sms-inbound.service';
import { SMS_SECRET_HEADER, SmsSecretGuard } from './sms-secret.guard';

class InboundSmsDto extends createZodDto(InboundSms) {}
class InboundSmsAnswerDto extends createZodDto(InboundSmsAnswer) {}

/** Where the SMS provider hands over what people answer. */
@ApiTags('sms')
@Controller('sms')
export class SmsInboundController {
  constructor(private readonly inbound: SmsInboundService) {}

  @Post('inbound')
  @Public()
  @UseGuards(SmsSecretGuard)
  @HttpCode(200)
  @ApiHeader({ name: SMS_SECRET_HEADER, required: true, description: 'SMS_INBOUND_SECRET of the settings' })
  @ApiOperation({ summary: 'The provider’s hook: "1 code" accepts an offer, "2 code" declines it 短信上行' })
  @ZodResponse({ status: 200, type: InboundSmsAnswerDto })
  receive(@Body() message: InboundSmsDto) {
    return this.inbound.receive(message);
  }
}
