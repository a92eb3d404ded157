import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MatchingPolicy } from '@app/core';
import { Allow, CallerOf, Public, type Caller } from '@app/platform';
import { NewPolicyDto, PolicyAddedDto } from './matching.dto';
import { PolicyBook } from './policy-book';

/** The figures by which the engine decides: everybody may read them, the administrator adds a version. */
@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(private readonly policies: PolicyBook) {}

  @Get('current')
  @Public()
  @ApiOperation({ summary: 'The policy in force, with its version' })
  @ApiOkResponse({ schema: { type: 'object' } })
  current() {
    return this.policies.current();
  }

  @Post()
  @Allow('admin')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Put a new version into force' })
  @ApiCreatedResponse({ type: PolicyAddedDto })
  async add(@CallerOf() caller: Caller, @Body() { body }: NewPolicyDto) {
    return { version: await this.policies.add(body as unknown as MatchingPolicy, caller.accountId) };
  }
}
