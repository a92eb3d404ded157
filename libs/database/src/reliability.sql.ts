import { DEFAULT_POLICY, EFFECT_DAYS } from '@app/core';

/** A figure of the policy in force; one from before the figure existed has its start value. Asked once a statement. */
const figure = (field: 'reliabilityPrior' | 'reliabilityPriorStrength' | 'reliabilityHalfLifeDays'): string =>
  `(SELECT coalesce((SELECT (body->>'${field}')::float8 FROM ${IN_FORCE}), ${DEFAULT_POLICY[field]}))`;
const IN_FORCE = `(SELECT body FROM matching.policy WHERE valid_from <= platform.now() ORDER BY version DESC LIMIT 1) AS policy`;
const PRIOR = figure('reliabilityPrior');
const STRENGTH = figure('reliabilityPriorStrength');
const OF_TRADE = `(SELECT body->'reliabilityPriorOfTrade' FROM ${IN_FORCE})`;

/** The prior of a worker: the mean of those of his trades. */
const PRIOR_OF_TRADES = (worker: string): string =>
  `coalesce((SELECT avg(coalesce((${OF_TRADE}->>s.occupation_id)::float8, ${PRIOR}) ORDER BY s.occupation_id)
     FROM profiles.worker_skill s WHERE s.worker_id = ${worker}), ${PRIOR})`;

/** What the effects of an account (of an employer, who has no trades, too) count for today, and what they are weighed against, as one JSON object. */
export const RELIABILITY_PARTS = (account: string): string =>
  `(SELECT json_build_object('prior', ${PRIOR_OF_TRADES(account)}, 'strength', ${STRENGTH}, 'halfLifeDays', ${figure('reliabilityHalfLifeDays')},
      'plus', ${SUM('greatest(e.value, 0)')}, 'minus', ${SUM('greatest(-e.value, 0)')}) FROM ${COUNTING(account)})`;

/** The score of a worker, from the effects that count: the same as `reliabilityOf` of core, which a test compares. */
export const RELIABILITY_OF = (worker: string): string =>
  `(SELECT (${STRENGTH} * ${PRIOR_OF_TRADES(worker)} + ${SUM('greatest(e.value, 0)')}) / (${STRENGTH} + ${SUM('abs(e.value)')})
    FROM ${COUNTING(worker)})`;

// Added up in one order, so that two readings of the same rows agree to the last bit.
const SUM = (part: string): string =>
  `coalesce(sum(${part} * power(0.5::float8, (platform.shanghai_day(platform.now()) - e.day) / ${figure('reliabilityHalfLifeDays')}) ORDER BY e.day, e.id), 0)`;
const COUNTING = (account: string): string =>
  `matching.effect e WHERE e.account_id = ${account} AND e.voided_at IS NULL AND e.day > platform.shanghai_day(platform.now()) - ${EFFECT_DAYS}`;
