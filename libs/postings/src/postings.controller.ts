import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language, PostingView } from '@app/contracts';
import { Allow, CallerOf, LanguageOf, type Caller } from '@app/platform';
import { PostingCheckService } from './posting-check.service';
import { PostingCommandsService } from './posting-commands.service';
import { PostingEditService } from './posting-edit.service';
import { PostingPublishService } from './posting-publish.service';
import { PostingReadService } from './posting-read.service';
import {
  PageQueryDto,
  PostingChangeDto,
  PostingCheckDto,
  PostingDraftDto,
  PostingIdDto,
  PostingListDto,
  PostingViewDto,
} from './postings.dto';

@ApiTags('postings')
@ApiBearerAuth()
@Allow('employer')
@Controller('postings')
export class PostingsController {
  constructor(
    private readonly publishing: PostingPublishService,
    private readonly editing: PostingEditService,
    private readonly commands: PostingCommandsService,
    private readonly reading: PostingReadService,
    private readonly checking: PostingCheckService,
  ) {}

  @Post()
  @ApiHeader({
    // As in @Headers below: the document would have two headers otherwise.
    name: 'idempotency-key',
    required: false,
    description: '8–255 characters; a repeat gets the first answer',
  })
  @ApiCreatedResponse({ type: PostingViewDto })
  publish(
    @CallerOf() { accountId: employerId }: Caller,
    @Body() draft: PostingDraftDto,
    @Headers('idempotency-key') idempotencyKey?: string,
  ): Promise<PostingView> {
    return this.publishing.publish({ employerId, draft, idempotencyKey });
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What publishing this draft would say, and what others pay; writes nothing 发布前检查' })
  @ApiOkResponse({ type: PostingCheckDto })
  check(@Body() draft: PostingDraftDto, @LanguageOf() language: Language): Promise<PostingCheckDto> {
    return this.checking.check(draft, language);
  }

  @Get()
  @ApiOkResponse({ type: PostingListDto })
  async mine(@CallerOf() caller: Caller, @Query() { limit }: PageQueryDto): Promise<PostingListDto> {
    return { postings: await this.reading.mine(caller.accountId, limit) };
  }

  @Get(':id')
  @ApiOkResponse({ type: PostingViewDto })
  one(@CallerOf() caller: Caller, @Param() { id }: PostingIdDto): Promise<PostingView> {
    return this.reading.one(caller.accountId, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PostingViewDto })
  edit(
    @CallerOf() { accountId: employerId }: Caller,
    @Param() { id: postingId }: PostingIdDto,
    @Body() change: PostingChangeDto,
  ): Promise<PostingView> {
    return this.editing.edit({ employerId, postingId, change });
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOkResponse({ type: PostingViewDto })
  pause(@CallerOf() caller: Caller, @Param() { id }: PostingIdDto): Promise<PostingView> {
    return this.commands.run('pause', caller.accountId, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: PostingViewDto })
  resume(@CallerOf() caller: Caller, @Param() { id }: PostingIdDto): Promise<PostingView> {
    return this.commands.run('resume', caller.accountId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: PostingViewDto })
  cancel(@CallerOf() caller: Caller, @Param() { id }: PostingIdDto): Promise<PostingView> {
    return this.commands.run('cancel', caller.accountId, id);
  }
}
