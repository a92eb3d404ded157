import type { PostingDraft, RoleDraft } from '@app/contracts';
import { checkDraft, type CheckedTerms } from './draft-check';
import { aDraft, at, FACTS, HOUR_MS, NOW } from './draft.fixture';
import { roleDraftsOf, roleViewsOf } from './role-rows';

const aRole = (values: Partial<RoleDraft> = {}): RoleDraft => ({
  name: '普工',
  slots: 2,
  minimum: 0,
  certificateIds: [],
  ...values,
});
const FOREMAN = aRole({ name: '班组长', slots: 1, minimum: 1, payFen: 4000, certificateIds: ['forklift_n1'] });
const crew = (foreman: Partial<RoleDraft> = {}, more: Partial<PostingDraft> = {}): PostingDraft =>
  aDraft({ roles: [{ ...FOREMAN, ...foreman }, aRole()], ...more });
const errorsOf = (draft: PostingDraft) => {
  const checked = checkDraft(draft, FACTS);
  return checked.ok ? [] : checked.errors.map(({ field, code }) => [field, code]);
};
const accepted = (draft: PostingDraft): CheckedTerms => {
  const checked = checkDraft(draft, FACTS);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.terms;
};

describe('a draft with roles', () => {
  it('is stored with the certificates of posting, role and law, and terms of its own only where it has them', () => {
    expect(accepted(crew({ occupationId: 'waiter' })).roles).toEqual([
      {
        ...{ n: 1, name: '班组长', slots: 1, minimum: 1, occupationId: 'waiter', payFen: 4000 },
        certificateIds: ['forklift_n1', 'health'],
      },
      { n: 2, name: '普工', slots: 2, minimum: 0, occupationId: null, payFen: null, certificateIds: [] },
    ]);
  });

  it.each<[string, PostingDraft, string, string]>([
    ['roles that do not sum up', crew({ slots: 2 }), 'roles', 'ROLES_SUM'],
    ['one name twice', crew({ name: '普工' }), 'roles.1.name', 'ROLE_NAME_TWICE'],
    ['a minimum above the slots', crew({ minimum: 2 }), 'roles.0.minimum', 'ROLE_MINIMUM'],
    ['a crew above the slots', crew({}, { minimumCrew: 4 }), 'minimumCrew', 'MINIMUM_CREW_OUT_OF_RANGE'],
    ['an unknown occupation', crew({ occupationId: 'astronaut' }), 'roles.0.occupationId', 'OCCUPATION_UNKNOWN'],
    ['an unknown certificate', crew({ certificateIds: ['magic'] }), 'roles.0.certificateIds.0', 'CERTIFICATE_UNKNOWN'],
    ['pay below the minimum wage', crew({ payFen: 1979 }), 'roles.0.payFen', 'PAY_BELOW_MINIMUM'],
    ['a forbidden name', crew({ name: '只招男性' }), 'roles.0.name', 'TEXT_BLOCKED'],
    ['a name with a zero character', crew({ name: '班\u0000长' }), 'roles.0.name', 'INVALID'],
    [
      'a late end of the search',
      crew({}, { partialStart: 'cancel', validUntil: at(NOW + 5 * HOUR_MS) }),
      'validUntil',
      'CANCEL_AFTER_START',
    ],
  ])('is refused for %s', (_, draft, field, code) => {
    expect(errorsOf(draft)).toEqual([[field, code]]);
  });

  it('counts what the law forbids in a name', () => {
    const checked = checkDraft(crew({ name: '只招男性' }), FACTS);
    expect(checked.ok ? [] : checked.blockedRules).not.toEqual([]);
  });
});

describe('roles that are read again', () => {
  const draft = crew({ occupationId: 'waiter' }, { certificateIds: ['health'] });
  const { roles, certificateIds } = accepted(draft);
  const row = {
    ...{ occupation_id: 'cleaner', pay_fen: 2500, certificate_ids: certificateIds },
    roles: roles.map((role) => ({ ...role, filled: 0 })),
  };

  it('make the same draft, whatever posting and law have added', () => {
    const again = aDraft({ certificateIds: ['health'], roles: roleDraftsOf(row, FACTS.reference) });
    expect(accepted(again).roles).toEqual(roles);
  });

  it('show their employer the terms that hold', () => {
    expect(roleViewsOf(row)).toEqual([
      expect.objectContaining({ name: '班组长', occupationId: 'waiter', payFen: 4000, filled: 0 }),
      expect.objectContaining({ name: '普工', occupationId: 'cleaner', payFen: 2500, certificateIds: ['health'] }),
    ]);
  });
});
