import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { OtpRequest, OtpRequested, OtpVerify, RefreshRequest, StaffLogin, TokenPair } from '@app/contracts';
import { Allow, CallerOf, Public, ROLES, type Caller } from '@app/platform';
import { orProblem } from './auth-problems';
import { OtpService } from './otp.service';
import { SessionsService } from './sessions.service';
import { StaffLoginService } from './staff-login.service';

class OtpRequestDto extends createZodDto(OtpRequest) {}
class OtpRequestedDto extends createZodDto(OtpRequested) {}
class OtpVerifyDto extends createZodDto(OtpVerify) {}
class RefreshRequestDto extends createZodDto(RefreshRequest) {}
class StaffLoginDto extends createZodDto(StaffLogin) {}
class TokenPairDto extends createZodDto(TokenPair) {}

/** Logging in and out. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly otp: OtpService,
    private readonly sessions: SessionsService,
    private readonly staff: StaffLoginService,
  ) {}

  @Post('otp')
  @Public()
  @ApiOperation({ summary: 'Ask for a code by SMS; the answer is the same whether the phone is known or not' })
  @ZodResponse({ status: 202, type: OtpRequestedDto })
  async requestOtp(@Body() body: OtpRequestDto, @Ip() ip: string) {
    return orProblem(await this.otp.request(body, ip));
  }

  @Post('otp/verify')
  @Public()
  @ApiOperation({ summary: 'Log in with the newest code; the first time makes the account' })
  @ZodResponse({ status: 200, type: TokenPairDto })
  async verifyOtp(@Body() body: OtpVerifyDto) {
    return orProblem(await this.otp.verify(body));
  }

  @Post('refresh')
  @Public()
  @ApiOperation({ summary: 'Change a refresh token for a new pair; each is good for one use' })
  @ZodResponse({ status: 200, type: TokenPairDto })
  async refresh(@Body() body: RefreshRequestDto) {
    return orProblem(await this.sessions.refresh(body.refreshToken));
  }

  @Post('logout')
  @Allow(...ROLES)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'End this session; its refresh tokens are void' })
  @ApiNoContentResponse()
  async logout(@CallerOf() caller: Caller): Promise<void> {
    await this.sessions.logout(caller);
  }

  @Post('staff')
  @Public()
  @ApiOperation({ summary: 'Staff: password and authenticator code' })
  @ZodResponse({ status: 200, type: TokenPairDto })
  async loginStaff(@Body() body: StaffLoginDto, @Ip() ip: string) {
    return orProblem(await this.staff.login(body, ip));
  }
}
