/** How well each occupation fits each other one: `weights[required * size + held]` in [0, 1]; one's own trade is 1. */
export interface AdjacencyTable {
  readonly size: number;
  readonly weights: Float64Array;
}

/** A skill that is good enough for an occupation, and how good. */
export interface FittingSkill {
  readonly skill: number;
  readonly fit: number;
}

/** Row of the occupation list: the other occupations whose people can do this one. */
export type AdjacentRow = readonly { readonly occupation: number; readonly weight: number }[];

/** Builds the table from the list's rows, in list order. The relation is directed: A's people may do B's work well without the reverse. */
export function adjacencyTable(rows: readonly AdjacentRow[]): AdjacencyTable {
  const size = rows.length;
  const weights = new Float64Array(size * size);
  rows.forEach((row, required) => {
    for (const { occupation, weight } of row) {
      if (!Number.isInteger(occupation) || occupation < 0 || occupation >= size || !(weight >= 0 && weight <= 1)) {
        throw new RangeError(`adjacency of occupation ${required}: bad entry ${occupation} with weight ${weight}`);
      }
      weights[required * size + occupation] = weight;
    }
    weights[required * size + required] = 1;
  });
  return { size, weights };
}

/** Fit of the best of the held skills; 0 when none has to do with the occupation. */
export function bestFit(table: AdjacencyTable, required: number, held: readonly number[]): number {
  let best = 0;
  for (const skill of held) best = Math.max(best, table.weights[required * table.size + skill] ?? 0);
  return best;
}

/** The skills that reach the least fit, best first, equal ones in list order. */
export function fittingSkills(table: AdjacencyTable, required: number, minFit: number): FittingSkill[] {
  const skills: FittingSkill[] = [];
  for (let skill = 0; skill < table.size; skill++) {
    const fit = table.weights[required * table.size + skill]!;
    if (fit >= minFit) skills.push({ skill, fit });
  }
  return skills.sort((a, b) => b.fit - a.fit || a.skill - b.skill);
}
