import { hasSignOfLife, SUMMON_EVERY_MS } from '@app/core';
import type { Tx } from '@app/database';
import type { CycleBooks } from './cycle-books';
import type { Vacancy } from './refill';
import { awaitedOf, lineOf, noteSummoned, type LineMember } from './sql/standby.sql';
import { standbyNudge } from './standby-place';
import { orderOf, pass, passing, placeOf, workOn, written, type Work } from './standby-line';

/** No role, as the key of a map. */
type Role = number | null;

/**
 * Puts a standby behind each holder who has given no sign of life: those with a standing consent are told to set out, the others
 * are asked first, and who does not answer in time is passed. The slot is theirs only when it falls vacant.
 */
export async function summon(tx: Tx, books: CycleBooks, postingId: string): Promise<Vacancy | null> {
  const policy = await books.policies.current();
  const line = await lineOf(tx, postingId, policy.graceMs);
  if (!line || line.members.length === 0) return null;
  const work = workOn(tx, books, line, policy);
  const silent = (await awaitedOf(tx, postingId)).filter((one) => !hasSignOfLife(one, policy.shift));
  const wanted = countByRole(silent);
  for (const member of line.members) {
    if (await isBehind(work, member)) wanted.set(member.role, (wanted.get(member.role) ?? 0) - 1);
  }
  const { promote, call } = orderOf(work);
  for (const member of [...promote, ...call]) if (member.summonedAt === null) await summonOne(work, member, wanted);
  return { shard: line.shard, moved: written(work), searching: false };
}

function countByRole(members: readonly { readonly role: Role }[]): Map<Role, number> {
  const counts = new Map<Role, number>();
  for (const { role } of members) counts.set(role, (counts.get(role) ?? 0) + 1);
  return counts;
}

/** True for a standby who is on the way or has still time to say so; whoever let that run out is passed. */
async function isBehind(work: Work, member: LineMember): Promise<boolean> {
  if (member.status !== 'waiting' || member.summonedAt === null) return false;
  if (member.consent || work.line.now < member.summonedAt + SUMMON_EVERY_MS) return true;
  await pass(work, member, 'OFFER_EXPIRED');
  return false;
}

async function summonOne(work: Work, member: LineMember, wanted: Map<Role, number>): Promise<void> {
  const left = wanted.get(member.role) ?? 0;
  if (left <= 0 || !(await passing(work, member))) return;
  wanted.set(member.role, left - 1);
  await noteSummoned(work.tx, member.id);
  const { id: standbyId, rank, workerId, consent } = member;
  const { line, events, nudges } = work;
  events.push({ type: 'standby.summoned', ...placeOf(line), workerId, data: { rank, consent } });
  nudges.push(standbyNudge(workerId, { standbyId, postingId: line.postingId, rank, status: 'summoned', reason: null }));
}
