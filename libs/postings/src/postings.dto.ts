import {
  EmployerRegistration,
  EmployerView,
  PageQuery,
  PostingChange,
  PostingCheck,
  PostingDraft,
  PostingList,
  PostingView,
} from '@app/contracts';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class EmployerRegistrationDto extends createZodDto(EmployerRegistration) {}
export class EmployerViewDto extends createZodDto(EmployerView) {}
export class PostingDraftDto extends createZodDto(PostingDraft) {}
export class PostingCheckDto extends createZodDto(PostingCheck) {}
export class PostingViewDto extends createZodDto(PostingView) {}
export class PostingListDto extends createZodDto(PostingList) {}
export class PageQueryDto extends createZodDto(PageQuery) {}
export class PostingIdDto extends createZodDto(z.strictObject({ id: z.uuid() })) {}

export class PostingChangeDto extends createZodDto(PostingChange) {}
