import { Module } from '@nestjs/common';
import { EmployersController } from './employers.controller';
import { EmployersService } from './employers.service';
import { PostingCheckService } from './posting-check.service';
import { PostingCommandsService } from './posting-commands.service';
import { PostingEditService } from './posting-edit.service';
import { PostingFacts } from './posting-facts';
import { PostingPublishService } from './posting-publish.service';
import { PostingReadService } from './posting-read.service';
import { PostingsController } from './postings.controller';

/** Employers and their postings: registration, publication, edits, pause and cancel. */
@Module({
  controllers: [EmployersController, PostingsController],
  providers: [
    EmployersService,
    PostingFacts,
    PostingCheckService,
    PostingPublishService,
    PostingEditService,
    PostingCommandsService,
    PostingReadService,
  ],
})
export class PostingsModule {}
