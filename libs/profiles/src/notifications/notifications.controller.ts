import { Body, Controller, Get, Headers, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import {
  NotificationList,
  NotificationPreferences,
  NotificationsRead,
  NotificationsUnread,
  SinceQuery,
  WechatConsent,
  WechatConsents,
  type Language,
} from '@app/contracts';
import { Allow, CallerOf, LanguageOf, ROLES, type Caller } from '@app/platform';
import { NotificationsService } from './notifications.service';

class NotificationListDto extends createZodDto(NotificationList) {}
class NotificationsReadDto extends createZodDto(NotificationsRead) {}
class NotificationsUnreadDto extends createZodDto(NotificationsUnread) {}
class PreferencesDto extends createZodDto(NotificationPreferences) {}
class NotificationsSinceDto extends createZodDto(SinceQuery) {}
class WechatConsentDto extends createZodDto(WechatConsent) {}
class WechatConsentsDto extends createZodDto(WechatConsents) {}

/** What I was told. Every route is about the caller: there is no id that could be somebody else's. */
@ApiTags('notifications')
@ApiBearerAuth()
@Allow(...ROLES)
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get()
  @ApiOperation({ summary: 'My notifications after a number, oldest first 通知' })
  @ZodResponse({ status: 200, type: NotificationListDto })
  list(@CallerOf() caller: Caller, @Query() { since, limit }: NotificationsSinceDto, @LanguageOf() language: Language) {
    return this.notifications.list(caller, since, limit, language);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'I have read everything up to this number; a repeat changes nothing' })
  @ZodResponse({ status: 200, type: NotificationsUnreadDto })
  read(@CallerOf() caller: Caller, @Body() { upTo }: NotificationsReadDto) {
    return this.notifications.read(caller, upTo);
  }

  @Get('preferences')
  @ApiOperation({ summary: 'Language, quiet hours, and by which ways I want to be told what' })
  @ZodResponse({ status: 200, type: PreferencesDto })
  preferences(@CallerOf() caller: Caller) {
    return this.notifications.preferences(caller);
  }

  @Put('preferences')
  @ApiOperation({ summary: 'Replace them' })
  @ZodResponse({ status: 200, type: PreferencesDto })
  choose(@CallerOf() caller: Caller, @Body() chosen: PreferencesDto) {
    return this.notifications.choose(caller, chosen);
  }

  @Post('wechat-consents')
  @Allow('worker', 'employer')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '8–255 characters, new for each consent' })
  @ApiOperation({ summary: 'I consented in WeChat: one message of each of these kinds may be sent' })
  @ZodResponse({ status: 200, type: WechatConsentsDto })
  consent(@CallerOf() caller: Caller, @Body() { kinds }: WechatConsentDto, @Headers() headers: Record<string, string>) {
    return this.notifications.consent(caller, kinds, headers['idempotency-key']);
  }
}
