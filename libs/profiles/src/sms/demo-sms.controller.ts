import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { SandboxMessages } from '@app/contracts';
import { parsePhone } from '@app/core';
import { ENV, invalidFields, notFound, Public, type Env } from '@app/platform';
import { SandboxSms } from './sandbox-sms';

class SandboxMessagesDto extends createZodDto(SandboxMessages) {}

/** The telephone of the demo: what the sandbox would have sent. Outside demo mode there is nothing here. */
@ApiTags('demo')
@Controller('demo/sms')
export class DemoSmsController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly sandbox: SandboxSms,
  ) {}

  @Get(':phone')
  @Public()
  @ApiOperation({ summary: 'Demo mode only: the last 20 messages to a phone' })
  @ZodResponse({ status: 200, type: SandboxMessagesDto })
  messages(@Param('phone') text: string) {
    if (!this.env.demo) throw notFound();
    const phone = parsePhone(text);
    if (!phone.ok) throw invalidFields([{ field: 'phone', code: phone.reason }]);
    return { messages: [...this.sandbox.messagesOf(phone.value)] };
  }
}
