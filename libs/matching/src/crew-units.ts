import type { CyclePosting, FloorGroup, FloorOutcome, PostingOutcome } from '@app/core';
import { factsOf, type FactSources } from './cycle-facts';
import type { DuePosting, DueRole } from './sql/due-postings.sql';

/** What a posting searches for: itself, or each of its roles that has vacant slots. */
export function unitsOf(posting: DuePosting, at: FactSources): CyclePosting[] {
  if (posting.roles.length === 0) return [factsOf(posting, at)];
  return posting.roles.filter(({ vacant }) => vacant > 0).map((role) => factsOfRole(posting, role, at));
}

/** The same posting with the role's own trade, certificates, pay and vacant slots. */
export function factsOfRole(posting: DuePosting, role: DueRole, at: FactSources): CyclePosting {
  const { n, vacant, occupationId, certificateIds, payFen } = role;
  const terms = { occupationId, certificateIds, payFen, slots: vacant, filled: 0 };
  return { ...factsOf({ ...posting, ...terms }, at), role: n };
}

/** By what the wave of these units was sized: the mean over all that are asked, so that predictions can be held against answers. */
export function acceptanceOfWave(units: readonly CyclePosting[]): number {
  const asked = units.reduce((sum, { wave }) => sum + wave, 0);
  if (asked === 0) return units[0]?.acceptance ?? 0;
  return units.reduce((sum, { wave, acceptance }) => sum + wave * acceptance, 0) / asked;
}

type Found = Pick<PostingOutcome, 'blocked' | 'eligible' | 'tier' | 'lookAt' | 'floors'>;

/**
 * One outcome for a posting whose roles share its rounds; null when none was decided. Who was stopped is told of the role that
 * lacks people most, and a roster round is one as soon as somebody on the roster is asked.
 */
export function outcomeTogether(outcomes: readonly PostingOutcome[]): Found | null {
  const [first, ...others] = outcomes;
  if (!first) return null;
  const lack = ({ wave, eligible }: PostingOutcome): number => wave - eligible;
  const { blocked, eligible } = others.reduce((most, next) => (lack(next) > lack(most) ? next : most), first);
  const tier = outcomes.some((outcome) => outcome.tier === 'roster') ? 'roster' : 'best';
  return { blocked, eligible, tier, lookAt: first.lookAt, floors: floorsTogether(outcomes) };
}

function floorsTogether(outcomes: readonly PostingOutcome[]): PostingOutcome['floors'] {
  const sum = (group: FloorGroup): FloorOutcome => {
    const all = outcomes.map(({ floors }) => floors[group]);
    const of = (figure: 'wanted' | 'eligible' | 'given'): number => all.reduce((total, one) => total + one[figure], 0);
    const relaxed = all.some((one) => one.relaxed);
    return { wanted: of('wanted'), eligible: of('eligible'), given: of('given'), relaxed };
  };
  return { lowExposure: sum('lowExposure'), hardship: sum('hardship') };
}
