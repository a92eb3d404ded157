import { givenUpAt, hasSignOfLife, placeDistanceM, questionsOf } from '@app/core';
import { hardRule, holds, takePlace } from './answers';
import { type Assignment, type Books, type End, liveOffersOf, type Posting, vacantIn } from './books';
import { alertLine, promoteFromLine } from './line';

const MINUTE = 60_000;
/** Who is on time comes within so long before the start. */
const EARLY_MIN = { from: 1, to: 15 };

const nameOf = ({ workerId, posting }: Assignment) => [workerId, posting.demand.postingId];

/** What a worker will do with a place that is his now: give it back, stay away, or come. */
export function confirmed(books: Books, assignment: Assignment, toldAt: number): void {
  const { luck, parameters: p, policy, queue, now } = books;
  const { startsAt } = assignment.posting.demand;
  const name = nameOf(assignment);
  const until = startsAt - p.cancelUntilMin * MINUTE;
  if (until > now && luck.draw('cancels', ...name) < p.cancelShare) {
    queue.at(Math.ceil(luck.between({ from: now, to: until }, 'cancels at', ...name)), () =>
      vacate(books, assignment, 'cancelled'),
    );
    return;
  }
  answerQuestions(books, assignment);
  if (comes(books, assignment)) queue.at(arrivalOf(books, assignment, toldAt), () => arrive(books, assignment));
  queue.at(givenUpAt({ startsAt, confirmedAt: now }, policy.shift), () => {
    if (!assignment.checkedIn) vacate(books, assignment, 'no_show');
  });
}

/** Each question is answered or passed over by itself; whoever is silent when an answer is due gives the place away. */
function answerQuestions(books: Books, assignment: Assignment): void {
  const { luck, parameters, policy, queue, now } = books;
  const { startsAt } = assignment.posting.demand;
  const share = comes(books, assignment) ? parameters.reconfirms.comes : parameters.reconfirms.staysAway;
  for (const [n, { dueAt }] of questionsOf({ startsAt, confirmedAt: now }, policy).entries()) {
    const answers = luck.draw('reconfirms', ...nameOf(assignment), n) < share;
    queue.at(dueAt, () => {
      if (answers) assignment.reconfirmed = true;
      else if (!assignment.checkedIn) vacate(books, assignment, 'released');
    });
  }
}

const comes = ({ luck, parameters }: Books, assignment: Assignment): boolean =>
  luck.draw('comes', ...nameOf(assignment)) < parameters.showRate;

/** In time or late by habit, and never before the way there allows it. */
function arrivalOf(books: Books, assignment: Assignment, toldAt: number): number {
  const { luck, parameters: p, policy } = books;
  const name = nameOf(assignment);
  const { startsAt, place } = assignment.posting.demand;
  const isLate = luck.draw('late', ...name) < p.lateShare;
  const aside = isLate
    ? luck.exponential(p.lateMeanMin, 'late by', ...name)
    : -luck.between(EARLY_MIN, 'early', ...name);
  const wayMin = placeDistanceM(books.candidate(assignment.workerId).place, place) / policy.travelMPerMinute;
  const possible = toldAt + (luck.between(p.setOutMin, 'sets out', ...name) + wayMin) * MINUTE;
  return Math.ceil(Math.max(books.now, possible, startsAt + aside * MINUTE));
}

/** Who was given up meanwhile takes a slot that is still vacant, or is sent home; who was released has read it and stays away. */
function arrive(books: Books, assignment: Assignment): void {
  const { posting, workerId, offer } = assignment;
  if (!assignment.ended) return checkIn(books, assignment);
  if (assignment.ended !== 'no_show') return;
  const welcome = vacantIn(posting) > 0 && posting.demand.validUntil > books.now && !holds(posting, workerId);
  if (!welcome || hardRule(books, posting, workerId) !== null) return;
  takePlace(books, offer, true);
  checkIn(
    books,
    posting.slots.find((holder) => holder?.workerId === workerId)!,
  );
}

function checkIn(books: Books, assignment: Assignment): void {
  const { workerId, slot, posting } = assignment;
  if (assignment.checkedIn) return;
  assignment.checkedIn = true;
  books.log.push({ at: books.now, what: 'checked_in', postingId: posting.demand.postingId, workerId, slot });
}

/** Empties a slot; the line is asked first, and what it leaves vacant is searched for ahead of all new postings. */
function vacate(books: Books, assignment: Assignment, why: 'cancelled' | 'released' | 'no_show'): void {
  const { posting, workerId } = assignment;
  if (assignment.ended) return;
  end(books, assignment, why);
  posting.slots[assignment.slot] = null;
  posting.left.add(workerId);
  promoteFromLine(books, posting);
  if (vacantIn(posting) === 0 || posting.demand.validUntil <= books.now) return;
  posting.replacement = true;
  if (liveOffersOf(posting).length === 0) books.setDue(posting, books.now);
}

function end(books: Books, assignment: Assignment, why: End): void {
  const { posting, workerId } = assignment;
  assignment.ended = why;
  const { busy, worked } = books.candidate(workerId);
  books.change(workerId, {
    busy: busy.filter((block) => block !== posting.block),
    worked: why === 'completed' ? worked : worked.filter((shift) => shift !== posting.shift),
  });
  books.log.push({ at: books.now, what: 'left', postingId: posting.demand.postingId, workerId, why });
}

/** What happens to every shift by the clock. */
export function planShift(books: Books, posting: Posting): void {
  const { startsAt, endsAt } = posting.demand;
  books.queue.at(Math.max(books.now, startsAt - books.policy.shift.signOfLifeMs), () => {
    const silent = posting.slots.filter((holder) => holder && !givesSignOfLife(books, holder));
    alertLine(books, posting, silent.length);
  });
  books.queue.at(endsAt, () => endShift(books, posting));
}

function givesSignOfLife(books: Books, assignment: Assignment): boolean {
  const { comes: share, staysAway } = books.parameters.signOfLife;
  const { confirmedAt, checkedIn, reconfirmed, posting } = assignment;
  const status = checkedIn ? 'checked_in' : reconfirmed ? 'reconfirmed' : 'confirmed';
  const { startsAt } = posting.demand;
  const watched = { status, confirmedAt, startsAt, askedAt: null, reconfirmedAt: null } as const;
  if (hasSignOfLife(watched, books.policy.shift)) return true;
  return books.luck.draw('sign of life', ...nameOf(assignment)) < (comes(books, assignment) ? share : staysAway);
}

function endShift(books: Books, posting: Posting): void {
  const holders = posting.slots.filter((holder) => holder !== null);
  const { postingId } = posting.demand;
  books.log.push({ at: books.now, what: 'roll', postingId, workerIds: holders.map(({ workerId }) => workerId) });
  for (const holder of holders) end(books, holder, holder.checkedIn ? 'completed' : 'no_show');
}
