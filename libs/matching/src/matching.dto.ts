import {
  AppealDecision,
  AppealList,
  AppealsQuery,
  AppealView,
  NewAppeal,
  AlertClosing,
  AlertList,
  AlertView,
  AcceptBody,
  AssignmentList,
  AssignmentView,
  BlockList,
  CancelBody,
  CancelPreview,
  CandidatesExplanation,
  CandidatesQuery,
  CheckInByCode,
  CheckInByPosition,
  CheckInCode,
  DeclineAnswer,
  Feed,
  FeedQuery,
  NewBlock,
  NewPolicy,
  OfferExplanation,
  OfferList,
  PageQuery,
  PolicyAdded,
  PolicyList,
  PoolChecksum,
  PostingCancelPreview,
  PostingExplanation,
  Roster,
  RulesView,
  ScoreView,
  SinceQuery,
  StandbyList,
  StationFeed,
  NewWeatherOrder,
  WeatherOrderList,
  WeatherOrderView,
  AgreementView,
  ProxyAccept,
  ProxyClaim,
  ProxyDecline,
  Slip,
  WaitingOffers,
} from '@app/contracts';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** A union has no constructor: the document lists its members. */
const ANSWER = z.object({
  outcome: z.enum(['assigned', 'standby', 'too_late']),
  offerId: z.uuid(),
  postingId: z.uuid(),
  assignmentId: z.uuid().optional(),
  slot: z.int().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
});
export class AcceptAnswerDto extends createZodDto(
  ANSWER.extend({ standbyId: z.uuid().optional(), rank: z.int().optional(), consent: z.boolean().optional() }),
) {}
export class ClaimAnswerDto extends createZodDto(
  ANSWER.extend({ outcome: z.enum(['assigned', 'too_late']), offerId: z.uuid().nullable() }),
) {}
export class AlertClosingDto extends createZodDto(AlertClosing) {}
export class AlertListDto extends createZodDto(AlertList) {}
export class AlertViewDto extends createZodDto(AlertView) {}
export class FeedDto extends createZodDto(Feed) {}
export class FeedQueryDto extends createZodDto(FeedQuery) {}
export class StationFeedDto extends createZodDto(StationFeed) {}
export class AcceptBodyDto extends createZodDto(AcceptBody) {}
export class StandbyListDto extends createZodDto(StandbyList) {}
export class CheckInByCodeDto extends createZodDto(CheckInByCode) {}
export class CheckInByPositionDto extends createZodDto(CheckInByPosition) {}
export class CheckInCodeDto extends createZodDto(CheckInCode) {}
export class DeclineAnswerDto extends createZodDto(DeclineAnswer) {}
export class OfferListDto extends createZodDto(OfferList) {}
export class SinceQueryDto extends createZodDto(SinceQuery) {}
export class CandidatesQueryDto extends createZodDto(CandidatesQuery) {}
export class PageQueryDto extends createZodDto(PageQuery) {}
export class AssignmentListDto extends createZodDto(AssignmentList) {}
export class AssignmentViewDto extends createZodDto(AssignmentView) {}
export class BlockListDto extends createZodDto(BlockList) {}
export class NewBlockDto extends createZodDto(NewBlock) {}
export class RosterDto extends createZodDto(Roster) {}
export class NewPolicyDto extends createZodDto(NewPolicy) {}
export class PolicyAddedDto extends createZodDto(PolicyAdded) {}
export class PolicyListDto extends createZodDto(PolicyList) {}
export class RulesViewDto extends createZodDto(RulesView) {}
export class OfferExplanationDto extends createZodDto(OfferExplanation) {}
export class PostingExplanationDto extends createZodDto(PostingExplanation) {}
export class CandidatesExplanationDto extends createZodDto(CandidatesExplanation) {}
export class AgreementViewDto extends createZodDto(AgreementView) {}
export class NewWeatherOrderDto extends createZodDto(NewWeatherOrder) {}
export class WeatherOrderListDto extends createZodDto(WeatherOrderList) {}
export class WeatherOrderViewDto extends createZodDto(WeatherOrderView) {}
export class PoolChecksumDto extends createZodDto(PoolChecksum) {}
export class CancelBodyDto extends createZodDto(CancelBody) {}
export class CancelPreviewDto extends createZodDto(CancelPreview) {}
export class PostingCancelPreviewDto extends createZodDto(PostingCancelPreview) {}
export class ScoreViewDto extends createZodDto(ScoreView) {}
export class ProxyAcceptDto extends createZodDto(ProxyAccept) {}
export class ProxyClaimDto extends createZodDto(ProxyClaim) {}
export class ProxyDeclineDto extends createZodDto(ProxyDecline) {}
export class SlipDto extends createZodDto(Slip) {}
export class WaitingOffersDto extends createZodDto(WaitingOffers) {}
export class AppealDecisionDto extends createZodDto(AppealDecision) {}
export class AppealListDto extends createZodDto(AppealList) {}
export class AppealsQueryDto extends createZodDto(AppealsQuery) {}
export class AppealViewDto extends createZodDto(AppealView) {}
export class NewAppealDto extends createZodDto(NewAppeal) {}
