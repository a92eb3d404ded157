import { crewOutcome, crewRefusals, type CrewTerms } from './crew';

/** Ten, one of them the foreman, at least six: scenario 11. */
const aCrew = (changes: Partial<CrewTerms> = {}): CrewTerms => ({
  slots: 10,
  roles: [
    { name: 'foreman', slots: 1, minimum: 1 },
    { name: 'hand', slots: 9, minimum: 0 },
  ],
  minimumCrew: 6,
  partialStart: 'cancel',
  startsAt: 1000,
  validUntil: 1000,
  ...changes,
});
const hands = (slots: number, minimum = 0) => ({ name: 'hand', slots, minimum });

describe('a crew', () => {
  it.each<[string, Partial<CrewTerms>]>([
    ['of ten with a foreman', {}],
    ['without roles', { roles: [] }],
    ['that needs all ten', { minimumCrew: 10 }],
    ['that starts with whoever is there, also while the shift lasts', { partialStart: 'start', validUntil: 2000 }],
    ['of five roles', { roles: ['aa', 'bb', 'cc', 'dd', 'ee'].map((name) => ({ name, slots: 2, minimum: 2 })) }],
  ])('%s may be published', (_, changes) => {
    expect(crewRefusals(aCrew(changes))).toEqual([]);
  });

  it.each<[string, Partial<CrewTerms>, string, string]>([
    ['whose roles are fewer than its slots', { roles: [hands(9)] }, 'roles', 'ROLES_SUM'],
    ['whose roles are more than its slots', { roles: [hands(11)] }, 'roles', 'ROLES_SUM'],
    [
      'of six roles',
      { roles: Array.from({ length: 6 }, (_, i) => ({ ...hands(1), name: `r${i}` })) },
      'roles',
      'ROLES_TOO_MANY',
    ],
    ['with one name twice', { roles: [hands(1), hands(9)] }, 'roles.1.name', 'ROLE_NAME_TWICE'],
    ['that needs more of a role than there are', { roles: [hands(10, 11)] }, 'roles.0.minimum', 'ROLE_MINIMUM'],
    ['that needs less than nobody', { roles: [hands(10, -1)] }, 'roles.0.minimum', 'ROLE_MINIMUM'],
    ['that needs more than its slots', { minimumCrew: 11 }, 'minimumCrew', 'MINIMUM_CREW_OUT_OF_RANGE'],
    ['that needs nobody', { minimumCrew: 0 }, 'minimumCrew', 'MINIMUM_CREW_OUT_OF_RANGE'],
    ['that might be called off while people work', { validUntil: 1001 }, 'validUntil', 'CANCEL_AFTER_START'],
  ])('%s is refused at its field', (_, changes, field, code) => {
    expect(crewRefusals(aCrew(changes))).toEqual([{ field, code }]);
  });
});

describe('when the validity ends', () => {
  const found = (foremen: number, others: number) => ({
    filled: foremen + others,
    roles: [
      { filled: foremen, minimum: 1 },
      { filled: others, minimum: 0 },
    ],
  });

  it.each([
    ['8 without a foreman', found(0, 8), 'cancelled', 'running'],
    ['a foreman and 5 hands', found(1, 5), 'running', 'running'],
    ['a foreman and 4 hands', found(1, 4), 'cancelled', 'running'],
    ['nobody', found(0, 0), 'expired', 'expired'],
  ])('%s', (_, who, byCancel, byStart) => {
    expect(crewOutcome(who, { minimumCrew: 6, partialStart: 'cancel' })).toBe(byCancel);
    expect(crewOutcome(who, { minimumCrew: 6, partialStart: 'start' })).toBe(byStart);
  });

  it('without roles and a minimum of one, whoever is there starts whatever the rule', () => {
    expect(crewOutcome({ filled: 1, roles: [] }, { minimumCrew: 1, partialStart: 'cancel' })).toBe('running');
  });
});
