import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { SandboxNotifications } from '@app/contracts';
import { ENV, notFound, Public, type Env } from '@app/platform';
import { SandboxNotes } from './sandbox-notes';

class SandboxNotificationsDto extends createZodDto(SandboxNotifications) {}

/** The screens of the demo; what goes by SMS is under /demo/sms. Outside demo mode there is nothing here. */
@ApiTags('demo')
@Controller('demo/notifications')
export class DemoNotificationsController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly sandbox: SandboxNotes,
  ) {}

  @Get(':accountId')
  @Public()
  @ApiOperation({ summary: 'Demo mode only: the last 20 messages that inbox and WeChat would have shown an account' })
  @ZodResponse({ status: 200, type: SandboxNotificationsDto })
  shown(@Param('accountId', ParseUUIDPipe) accountId: string) {
    if (!this.env.demo) throw notFound();
    return { messages: [...this.sandbox.shownTo(accountId)] };
  }
}
