import { Body, Controller, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import {
  Availability,
  Certificates,
  GoOnline,
  OnlineView,
  Skills,
  WorkerChange,
  WorkerRegistration,
  WorkerView,
  Wishes,
} from '@app/contracts';
import { Allow, CallerOf, placeInCity, type Caller } from '@app/platform';
import { PresenceService } from './presence.service';
import { notRegistered, WorkersService } from './workers.service';

class AvailabilityDto extends createZodDto(Availability) {}
class CertificatesDto extends createZodDto(Certificates) {}
class GoOnlineDto extends createZodDto(GoOnline) {}
class OnlineViewDto extends createZodDto(OnlineView) {}
class SkillsDto extends createZodDto(Skills) {}
class WorkerChangeDto extends createZodDto(WorkerChange) {}
class WorkerRegistrationDto extends createZodDto(WorkerRegistration) {}
class WishesDto extends createZodDto(Wishes) {}
class WorkerViewDto extends createZodDto(WorkerView) {}

/** A worker's own profile. Every route is about the caller: there is no id that could be somebody else's. */
@ApiTags('workers')
@ApiBearerAuth()
@Allow('worker')
@Controller('workers')
export class WorkersController {
  constructor(
    private readonly workers: WorkersService,
    private readonly presence: PresenceService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Register as a worker' })
  @ZodResponse({ status: 201, type: WorkerViewDto })
  register(@CallerOf() caller: Caller, @Body() body: WorkerRegistrationDto) {
    return this.workers.register(caller.accountId, body);
  }

  @Get('me')
  @ApiOperation({ summary: 'My profile; name and numbers are masked' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  me(@CallerOf() caller: Caller) {
    return this.workers.view(caller.accountId);
  }

  @Patch('me')
  @ApiOperation({ summary: 'Change how far I travel' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  change(@CallerOf() caller: Caller, @Body() body: WorkerChangeDto) {
    return this.workers.setTravelRadius(caller.accountId, body.travelRadiusM);
  }

  @Put('me/skills')
  @ApiOperation({ summary: 'Replace my skills' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  skills(@CallerOf() caller: Caller, @Body() body: SkillsDto) {
    return this.workers.setSkills(caller.accountId, body.occupationIds);
  }

  @Put('me/certificates')
  @ApiOperation({ summary: 'Replace my certificates' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  certificates(@CallerOf() caller: Caller, @Body() body: CertificatesDto) {
    return this.workers.setCertificates(caller.accountId, body.certificates);
  }

  @Put('me/availability')
  @ApiOperation({ summary: 'Replace my weekly windows, Shanghai time; none means any time' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  availability(@CallerOf() caller: Caller, @Body() body: AvailabilityDto) {
    return this.workers.setAvailability(caller.accountId, body.windows);
  }

  @Put('me/wishes')
  @ApiOperation({ summary: 'Replace my wishes; only the last rounds of a search pass over them' })
  @ZodResponse({ status: 200, type: WorkerViewDto })
  wishes(@CallerOf() caller: Caller, @Body() body: WishesDto) {
    return this.workers.setWishes(caller.accountId, body);
  }

  @Post('me/online')
  @ApiOperation({ summary: 'I am here and want offers; again while online: a new place and a new end' })
  @ZodResponse({ status: 200, type: OnlineViewDto })
  async online(@CallerOf() caller: Caller, @Body() { place, forMinutes, marketId }: GoOnlineDto) {
    const presence = { place: placeInCity(place), sourceCrs: place.crs, forMinutes, marketId: marketId ?? null };
    const result = await this.presence.online(caller.accountId, presence);
    if (!result.ok) throw notRegistered();
    return result.value;
  }

  @Post('me/offline')
  @HttpCode(204)
  @ApiOperation({ summary: 'No more offers for now' })
  @ApiNoContentResponse()
  async offline(@CallerOf() caller: Caller): Promise<void> {
    const result = await this.presence.offline(caller.accountId);
    if (!result.ok) throw notRegistered();
  }
}
