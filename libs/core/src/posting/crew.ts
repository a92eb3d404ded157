/** Most roles of one posting; beyond that a demand is several postings. */
export const MAX_ROLES = 5;

/** What happens when the validity ends and fewer are there than the crew needs. */
export const PARTIAL_STARTS = ['start', 'cancel'] as const;
/** One of them. */
export type PartialStart = (typeof PARTIAL_STARTS)[number];

/** A role within a posting: so many of its slots, and how many of them must be taken for the crew to start. */
export interface CrewRole {
  readonly name: string;
  readonly slots: number;
  readonly minimum: number;
}

/** What an employer states about the crew. Instants are epoch ms. */
export interface CrewTerms {
  readonly slots: number;
  readonly roles: readonly CrewRole[];
  /** Fewer than this are no crew. */
  readonly minimumCrew: number;
  readonly partialStart: PartialStart;
  readonly startsAt: number;
  readonly validUntil: number;
}

/** Why a crew is refused. */
export type CrewCode =
  | 'ROLES_TOO_MANY'
  | 'ROLES_SUM'
  | 'ROLE_NAME_TWICE'
  | 'ROLE_MINIMUM'
  | 'MINIMUM_CREW_OUT_OF_RANGE'
  | 'CANCEL_AFTER_START';

/** One refusal with the field to show it at. */
export interface CrewRefusal {
  readonly field: string;
  readonly code: CrewCode;
}

/** Every refusal of a crew; an empty list means that it may be published. */
export function crewRefusals(crew: CrewTerms): CrewRefusal[] {
  const { minimumCrew, slots, partialStart, validUntil, startsAt } = crew;
  const isCrewSound = Number.isInteger(minimumCrew) && minimumCrew >= 1 && minimumCrew <= Math.max(1, slots);
  // Nobody is sent home from work that has begun because of those who never came.
  const cancelsAtWork = partialStart === 'cancel' && validUntil > startsAt;
  return [
    ...roleRefusals(crew),
    ...(isCrewSound ? [] : [{ field: 'minimumCrew', code: 'MINIMUM_CREW_OUT_OF_RANGE' as const }]),
    ...(cancelsAtWork ? [{ field: 'validUntil', code: 'CANCEL_AFTER_START' as const }] : []),
  ];
}

function roleRefusals({ roles, slots }: CrewTerms): CrewRefusal[] {
  if (roles.length > MAX_ROLES) return [{ field: 'roles', code: 'ROLES_TOO_MANY' }];
  const sum = roles.reduce((all, role) => all + role.slots, 0);
  const found: CrewRefusal[] = roles.length > 0 && sum !== slots ? [{ field: 'roles', code: 'ROLES_SUM' }] : [];
  roles.forEach(({ name, minimum, slots: places }, i) => {
    const isTwice = roles.findIndex((role) => role.name === name) < i;
    if (isTwice) found.push({ field: `roles.${i}.name`, code: 'ROLE_NAME_TWICE' });
    if (!(minimum >= 0 && minimum <= places)) found.push({ field: `roles.${i}.minimum`, code: 'ROLE_MINIMUM' });
  });
  return found;
}

/** Who is there when the validity ends; `filled` of the whole posting counts slots without a role too. */
export interface CrewFound {
  readonly filled: number;
  readonly roles: readonly { readonly filled: number; readonly minimum: number }[];
}

/** What becomes of a posting whose validity ends before everybody was found: nobody came, it starts, or it is called off. */
export function crewOutcome(
  { filled, roles }: CrewFound,
  { minimumCrew, partialStart }: Pick<CrewTerms, 'minimumCrew' | 'partialStart'>,
): 'expired' | 'running' | 'cancelled' {
  if (filled === 0) return 'expired';
  const isViable = filled >= minimumCrew && roles.every((role) => role.filled >= role.minimum);
  return isViable || partialStart === 'start' ? 'running' : 'cancelled';
}
