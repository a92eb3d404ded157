import {
  AcceptAnswer,
  AssignmentList,
  AssignmentView,
  Completion,
  DeclineAnswer,
  OfferList,
  SinceQuery,
  PageQuery,
} from '@app/contracts';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

export class AcceptAnswerDto extends createZodDto(AcceptAnswer) {}
export class DeclineAnswerDto extends createZodDto(DeclineAnswer) {}
export class OfferListDto extends createZodDto(OfferList) {}
export class SinceQueryDto extends createZodDto(SinceQuery) {}
export class PageQueryDto extends createZodDto(PageQuery) {}
export class AssignmentListDto extends createZodDto(AssignmentList) {}
export class AssignmentViewDto extends createZodDto(AssignmentView) {}
export class CompletionDto extends createZodDto(Completion) {}
/** The policy's own check names every wrong field; the schema only keeps other shapes out. */
export class NewPolicyDto extends createZodDto(z.strictObject({ body: z.record(z.string(), z.unknown()) })) {}
