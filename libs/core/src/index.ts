export * from './assignment/agreement';
export * from './assignment/assignment-status';
export * from './assignment/check-in';
export * from './assignment/consent';
export * from './assignment/shift-policy';
export * from './assignment/standby-order';
export * from './assignment/standby-status';
export * from './assignment/watch';
export * from './fairness/fairness-week';
export * from './fairness/gini';
export * from './geo/distance';
export * from './geo/point';
export * from './identity/credit-code';
export * from './identity/id-card';
export * from './identity/mask';
export * from './identity/phone';
export * from './indicator/project';
export * from './matching';
export * from './offer/offer-status';
export * from './posting/compliance';
export {
  COMPLIANCE_DICTIONARY_VERSION,
  COMPLIANCE_RULES,
  type ComplianceRuleId,
} from './posting/compliance-dictionary';
export * from './posting/crew';
export * from './posting/posting-status';
export * from './posting/posting-terms';
export * from './posting/slot-status';
export * from './posting/urgency';
export * from './random';
export * from './reliability/appeal';
export * from './reliability/effect';
export * from './reliability/excuse';
export * from './reliability/reliability';
export * from './result';
export * from './state-table';
export * from './time/day';
export * from './time/iso-week';
export * from './worktime/heat';
export * from './worktime/minimum-wage';
export * from './worktime/night';
export * from './worktime/overlap';
