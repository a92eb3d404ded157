import type { PostingDraft, RoleDraft } from '@app/contracts';
import { checkPostingText, crewRefusals, termsRefusals, type ComplianceHit } from '@app/core';
import type { DraftFacts, FieldError } from './draft-facts';
import type { ReferenceTables } from './reference-tables';
import { isStorable } from './storable';

/** A role as it is stored: trade and pay null where they are the posting's, certificates all that it demands. */
export interface CheckedRole {
  readonly n: number;
  readonly name: string;
  readonly slots: number;
  readonly minimum: number;
  readonly occupationId: string | null;
  readonly payFen: number | null;
  readonly certificateIds: readonly string[];
}

/** The instants of a draft, epoch ms. */
interface Times {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validUntil: number;
}

/** What is wrong with the crew of a draft. */
export function roleErrors(draft: PostingDraft, times: Times, facts: DraftFacts): FieldError[] {
  const ofRoles = draft.roles.flatMap((role, i) => {
    const errors = [
      ...nameErrors(role),
      ...lookUpErrors(role, facts.reference),
      ...payErrors(role, draft, times, facts),
    ];
    return errors.map(({ field, code }) => ({ field: `roles.${i}.${field}`, code }));
  });
  return [...crewRefusals({ ...draft, ...times }), ...ofRoles];
}

/** What the law forbids in the names of roles. */
export const blockedNames = ({ roles }: PostingDraft): ComplianceHit[] => roles.flatMap(({ name }) => blockedIn(name));

const blockedIn = (name: string): ComplianceHit[] =>
  checkPostingText('', name).hits.filter(({ outcome }) => outcome === 'BLOCK');

function nameErrors({ name }: RoleDraft): FieldError[] {
  if (!isStorable(name)) return [{ field: 'name', code: 'INVALID' }];
  return blockedIn(name).length > 0 ? [{ field: 'name', code: 'TEXT_BLOCKED' }] : [];
}

function lookUpErrors({ occupationId, certificateIds }: RoleDraft, reference: ReferenceTables): FieldError[] {
  const isKnown = occupationId === undefined || reference.mandatoryCertificates.has(occupationId);
  const unknown = certificateIds.findIndex((id) => !reference.certificates.has(id));
  return [
    ...(isKnown ? [] : [{ field: 'occupationId', code: 'OCCUPATION_UNKNOWN' }]),
    ...(unknown < 0 ? [] : [{ field: `certificateIds.${unknown}`, code: 'CERTIFICATE_UNKNOWN' }]),
  ];
}

/** Every role must reach the minimum wage by itself. */
function payErrors({ payFen }: RoleDraft, draft: PostingDraft, times: Times, facts: DraftFacts): FieldError[] {
  if (payFen === undefined) return [];
  const rules = { now: facts.now, minimumWages: facts.reference.minimumWages };
  return termsRefusals({ ...draft, ...times, payFen }, rules).filter(({ field }) => field === 'payFen');
}

/** The roles of a draft as they are stored. */
export function checkedRoles(draft: PostingDraft, { mandatoryCertificates }: ReferenceTables): CheckedRole[] {
  return draft.roles.map(({ name, slots, minimum, occupationId = null, payFen = null, certificateIds }, i) => {
    const mandatory = mandatoryCertificates.get(occupationId ?? draft.occupationId) ?? [];
    const all = [...new Set([...mandatory, ...draft.certificateIds, ...certificateIds])].sort();
    return { n: i + 1, name, slots, minimum, occupationId, payFen, certificateIds: all };
  });
}
