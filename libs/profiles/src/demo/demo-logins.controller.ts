import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DemoLogins } from '@app/contracts';
import { Db } from '@app/database';
import { ENV, notFound, platformNow, Public, type Env } from '@app/platform';
import { demoLogins } from './demo-logins';

class DemoLoginsDto extends createZodDto(DemoLogins) {}

/** Who may be tried out. Outside demo mode there is nothing here. */
@ApiTags('demo')
@Controller('demo/logins')
export class DemoLoginsController {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: Db,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Demo mode only: a login for each role 演示账号' })
  @ZodResponse({ status: 200, type: DemoLoginsDto })
  async logins() {
    if (!this.env.demo) throw notFound();
    return demoLogins(await platformNow(this.db));
  }
}
