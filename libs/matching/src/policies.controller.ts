import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerOf, Public, type Caller } from '@app/platform';
import { NewPolicyDto, PageQueryDto, PolicyAddedDto, PolicyListDto } from './matching.dto';
import { PolicyBook, type PolicyFigures } from './policy-book';

/** The figures by which the engine decides: everybody may read them, the administrator adds a version. */
@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(private readonly policies: PolicyBook) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The versions, newest first, with what each changed 规则版本' })
  @ApiOkResponse({ type: PolicyListDto })
  async history(@Query() { limit }: PageQueryDto) {
    return { policies: await this.policies.history(limit) };
  }

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
    return { version: await this.policies.add(body as unknown as PolicyFigures, caller.accountId) };
  }
}
