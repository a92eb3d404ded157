import type { MatchingPolicy } from './policy';

/** A field in which two versions differ; a side is absent when that version did not have the field. */
export interface PolicyDifference {
  /** Names and list indexes with dots between them, such as `rounds.urgent.0.lifetimeMs`. */
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

type Body = Partial<MatchingPolicy>;

/** Every single figure that changed, by the names of its fields; the number of the version is none. */
export function policyDiff(before: Body, after: Body): PolicyDifference[] {
  const [from, to] = [leavesOf(before), leavesOf(after)];
  from.delete('version');
  to.delete('version');
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => from.get(field) !== to.get(field) || from.has(field) !== to.has(field))
    .sort()
    .map((field) => ({
      field,
      ...(from.has(field) && { from: from.get(field) }),
      ...(to.has(field) && { to: to.get(field) }),
    }));
}

function leavesOf(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return found.set(path, value);
  for (const [name, inner] of Object.entries(value)) leavesOf(inner, path === '' ? name : `${path}.${name}`, found);
  return found;
}
