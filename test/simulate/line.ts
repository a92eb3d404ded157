import { canBeThere, placeDistanceM, standbyOrder } from '@app/core';
import { hardRule, takePlace } from './answers';
import { type Books, type Posting, type Standby, vacantIn } from './books';
import { sendOffer } from './offers';

/** Who waits, in the order in which they come. */
function orderOf({ now, policy, candidate }: Books, { line, demand }: Posting) {
  const waiting = line.filter(({ status }) => status === 'waiting');
  const inLine = waiting.map((member) => {
    const distanceM = placeDistanceM(candidate(member.workerId).place, demand.place);
    const inTime = canBeThere(distanceM, { startsAt: demand.startsAt, now }, policy);
    return { member, rank: member.rank, consent: member.consent, setOut: member.alertedAt !== null, inTime };
  });
  const { promote, call } = standbyOrder(inLine);
  return { promote: promote.map(({ member }) => member), call: call.map(({ member }) => member) };
}

/** The first who may still take the place; whoever may not is passed. */
function passing(books: Books, posting: Posting, member: Standby): boolean {
  if (hardRule(books, posting, member.workerId) === null) return true;
  member.status = 'ended';
  return false;
}

/** Vacant slots go to standbys with a standing consent, by rank, after a fresh check of every hard rule. */
export function promoteFromLine(books: Books, posting: Posting): void {
  for (const member of orderOf(books, posting).promote) {
    if (vacantIn(posting) === 0) return;
    if (passing(books, posting, member)) takePlace(books, member.offer, true);
  }
}

/** Those without a consent are asked by a short offer, before anybody else is searched for; true when somebody was. */
export function callFromLine(books: Books, posting: Posting): boolean {
  const { policy, parameters } = books;
  let calls = vacantIn(posting);
  const { validUntil } = posting.demand;
  const lifetimeMs = Math.max(...policy.rounds.urgent.map((round) => round.lifetimeMs));
  const expiresAt = Math.min(books.now + lifetimeMs, validUntil);
  let called = false;
  for (const member of orderOf(books, posting).call) {
    if (calls === 0 || !passing(books, posting, member) || !hasHand(books, posting, member)) continue;
    const { workerId } = member;
    member.call = sendOffer(books, posting, { workerId, expiresAt, round: -member.rank }, parameters.callAcceptance);
    member.status = 'called';
    called = true;
    calls--;
  }
  return called;
}

function hasHand({ policy, candidate }: Books, { block }: Posting, { workerId }: Standby): boolean {
  const { liveOffers, offersToday } = candidate(workerId);
  if (liveOffers.length >= policy.liveOfferCap || offersToday >= policy.dailyOfferCap) return false;
  return liveOffers.every(({ from, to }) => to <= block.from || from >= block.to);
}

/**
 * T − 15 min: as many standbys as holders without a sign of life are told to set out. Who has given a consent goes at once,
 * another is asked first. The slot is theirs only when it falls vacant.
 */
export function alertLine(books: Books, posting: Posting, silent: number): void {
  const { luck, parameters } = books;
  const { promote, call } = orderOf(books, posting);
  let wanted = silent;
  for (const member of [...promote, ...call]) {
    if (wanted === 0) return;
    if (!passing(books, posting, member)) continue;
    const { postingId } = posting.demand;
    member.consent ||= luck.draw('goes', member.workerId, postingId) < parameters.callAcceptance;
    if (!member.consent) {
      member.status = 'ended';
      continue;
    }
    member.alertedAt = books.now;
    wanted--;
  }
}
