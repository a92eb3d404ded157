import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { EmployerView } from '@app/contracts';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { EmployersService } from './employers.service';
import { EmployerRegistrationDto, EmployerViewDto } from './postings.dto';

@ApiTags('employers')
@ApiBearerAuth()
@Allow('employer')
@Controller('employers')
export class EmployersController {
  constructor(private readonly employers: EmployersService) {}

  @Post()
  @ApiCreatedResponse({ type: EmployerViewDto })
  register(@CallerOf() caller: Caller, @Body() body: EmployerRegistrationDto): Promise<EmployerView> {
    return this.employers.register(caller.accountId, body);
  }

  @Get('me')
  @ApiOkResponse({ type: EmployerViewDto })
  me(@CallerOf() caller: Caller): Promise<EmployerView> {
    return this.employers.me(caller.accountId);
  }
}
