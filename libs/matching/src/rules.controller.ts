import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { rulesTexts, type Language } from '@app/contracts';
import { rulesPage } from '@app/core';
import { LanguageOf, Public } from '@app/platform';
import { RulesViewDto } from './matching.dto';
import { PolicyBook } from './policy-book';

/** By which rules offers are made: generated from the policy in force, so that it can't say anything else. */
@ApiTags('policies')
@Controller('rules')
export class RulesController {
  constructor(private readonly policies: PolicyBook) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The rules in force, as data and as sentences 派单规则' })
  @ApiOkResponse({ type: RulesViewDto })
  async rules(@LanguageOf() language: Language) {
    const { policy, author, validFrom } = await this.policies.inForce();
    const rules = rulesPage(policy);
    return { version: policy.version, author, validFrom, rules, texts: rulesTexts(rules, language) };
  }
}
