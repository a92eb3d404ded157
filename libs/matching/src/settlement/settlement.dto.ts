import {
  CheckOut,
  Completion,
  HoursDispute,
  PaymentDenial,
  SettlementList,
  SettlementQuery,
  SettlementView,
  StatedItems,
} from '@app/contracts';
import { createZodDto } from 'nestjs-zod';

export class CheckOutDto extends createZodDto(CheckOut) {}
export class CompletionDto extends createZodDto(Completion) {}
export class HoursDisputeDto extends createZodDto(HoursDispute) {}
export class PaymentDenialDto extends createZodDto(PaymentDenial) {}
export class SettlementListDto extends createZodDto(SettlementList) {}
export class SettlementQueryDto extends createZodDto(SettlementQuery) {}
export class SettlementViewDto extends createZodDto(SettlementView) {}
export class StatedItemsDto extends createZodDto(StatedItems) {}
