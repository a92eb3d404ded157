import type { CyclePosting, PostingOutcome } from '@app/core';
import { factsOf } from './cycle-facts';
import type { DuePosting, DueRole } from './sql/due-postings.sql';

type At = Parameters<typeof factsOf>[1];

/** What a posting searches for: itself, or each of its roles that has vacant slots. */
export function unitsOf(posting: DuePosting, at: At): CyclePosting[] {
  if (posting.roles.length === 0) return [factsOf(posting, at)];
  return posting.roles.filter(({ vacant }) => vacant > 0).map((role) => factsOfRole(posting, role, at));
}

/** The same posting with the role's own trade, certificates, pay and vacant slots. */
export function factsOfRole(posting: DuePosting, role: DueRole, at: At): CyclePosting {
  const { n, vacant, occupationId, certificateIds, payFen } = role;
  const terms = { occupationId, certificateIds, payFen, slots: vacant, filled: 0 };
  return { ...factsOf({ ...posting, ...terms }, at), role: n };
}

type Found = Pick<PostingOutcome, 'blocked' | 'eligible' | 'tier' | 'lookAt'>;

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
  return { blocked, eligible, tier, lookAt: first.lookAt };
}
