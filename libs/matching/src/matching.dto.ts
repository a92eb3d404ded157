import {
  AssignmentList,
  AssignmentView,
  BlockList,
  Completion,
  DeclineAnswer,
  NewBlock,
  OfferList,
  SinceQuery,
  PageQuery,
  Roster,
} from '@app/contracts';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** A union has no constructor: the document lists its members. */
export class AcceptAnswerDto extends createZodDto(
  z.object({
    outcome: z.enum(['assigned', 'too_late']),
    offerId: z.uuid(),
    postingId: z.uuid(),
    assignmentId: z.uuid().optional(),
    slot: z.int().optional(),
    reason: z.string().optional(),
    message: z.string().optional(),
  }),
) {}
export class DeclineAnswerDto extends createZodDto(DeclineAnswer) {}
export class OfferListDto extends createZodDto(OfferList) {}
export class SinceQueryDto extends createZodDto(SinceQuery) {}
export class PageQueryDto extends createZodDto(PageQuery) {}
export class AssignmentListDto extends createZodDto(AssignmentList) {}
export class AssignmentViewDto extends createZodDto(AssignmentView) {}
export class BlockListDto extends createZodDto(BlockList) {}
export class NewBlockDto extends createZodDto(NewBlock) {}
export class RosterDto extends createZodDto(Roster) {}
export class CompletionDto extends createZodDto(Completion) {}
/** The policy's own check names every wrong field; the schema only keeps other shapes out. */
export class NewPolicyDto extends createZodDto(z.strictObject({ body: z.record(z.string(), z.unknown()) })) {}
export class PolicyAddedDto extends createZodDto(z.strictObject({ version: z.int() })) {}
