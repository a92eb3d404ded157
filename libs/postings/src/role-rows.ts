import type { RoleDraft, RoleView } from '@app/contracts';
import type { ReferenceTables } from './reference-tables';
import type { CheckedRole } from './role-check';

/** A role as the statements of this feature read it. */
export interface RoleRow extends CheckedRole {
  readonly filled: number;
}

/** The roles of `postings.posting AS p`; json and not jsonb, which would put the keys in an order of its own. */
export const ROLES_OF_P = `coalesce((SELECT json_agg(json_build_object('n', r.n, 'name', r.name, 'slots', r.slots, 'minimum', r.minimum,
    'occupationId', r.occupation_id, 'payFen', r.pay_fen,
    'certificateIds', ARRAY(SELECT c.certificate_id FROM postings.role_certificate c WHERE c.posting_id = r.posting_id AND c.n = r.n ORDER BY 1),
    'filled', (SELECT count(*) FROM postings.slot s WHERE s.posting_id = r.posting_id AND s.role_n = r.n AND s.status NOT IN ('vacant', 'void'))
  ) ORDER BY r.n) FROM postings.role r WHERE r.posting_id = p.id), '[]')`;

interface PostingOfRoles {
  readonly occupation_id: string;
  readonly pay_fen: number;
  readonly certificate_ids: readonly string[];
  readonly roles: readonly RoleRow[];
}

/** What the employer sees of them: the terms that hold, whether they are the role's own or the posting's. */
export const roleViewsOf = ({ roles, occupation_id, pay_fen }: PostingOfRoles): RoleView[] =>
  roles.map(({ name, slots, filled, minimum, occupationId, payFen, certificateIds }) => ({
    ...{ name, slots, filled, minimum },
    occupationId: occupationId ?? occupation_id,
    payFen: payFen ?? pay_fen,
    certificateIds: [...certificateIds],
  }));

/** The roles as they were drafted; certificates of the posting and of the law are left out, for the check adds them again. */
export function roleDraftsOf(row: PostingOfRoles, { mandatoryCertificates }: ReferenceTables): RoleDraft[] {
  const lawful = (occupationId: string): readonly string[] => mandatoryCertificates.get(occupationId) ?? [];
  const own = row.certificate_ids.filter((id) => !lawful(row.occupation_id).includes(id));
  return row.roles.map(({ name, slots, minimum, occupationId, payFen, certificateIds }) => {
    const added = [...lawful(occupationId ?? row.occupation_id), ...own];
    const rest = certificateIds.filter((id) => !added.includes(id));
    const terms = { occupationId: occupationId ?? undefined, payFen: payFen ?? undefined };
    return { name, slots, minimum, ...terms, certificateIds: rest };
  });
}
