import { Injectable } from '@nestjs/common';
import type { NewRating, OwnRatings, RatingView } from '@app/contracts';
import { unknownTags, type RatingSide } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, found, Hints, invalidFields, Problem, type Caller } from '@app/platform';
import { scopeOf } from '../assignment-effects';
import { lockAssignment } from '../sql/assignments.sql';
import * as sql from '../sql/ratings.sql';

/** Ratings of both sides, blind until both have rated or 72 hours after the work. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
  ) {}

  /** A repeat shows what was said; another word is refused. */
  async rate(caller: Caller, id: string, rating: NewRating): Promise<RatingView> {
    const side = sideOf(caller);
    checkTags(side, rating.tags);
    const view = await this.db.transaction((tx) => rateIn(tx, caller, id, rating));
    this.hints.wakeProjector();
    return view;
  }

  async view(caller: Caller, id: string): Promise<RatingView> {
    return found(await sql.ratingView(this.db, id, caller.accountId, sideOf(caller)));
  }

  own(caller: Caller): Promise<OwnRatings> {
    return sql.ownRatings(this.db, caller.accountId, sideOf(caller) === 'worker' ? 'employer' : 'worker');
  }
}

const sideOf = ({ role }: Caller): RatingSide => (role === 'employer' ? 'employer' : 'worker');

function checkTags(side: RatingSide, tags: readonly string[]): void {
  const unknown = new Set(unknownTags(side, tags));
  const errors = tags.flatMap((tag, i) => {
    const field = `tags.${i}`;
    if (unknown.has(tag)) return [{ field, code: 'RATING_TAG_UNKNOWN' }];
    return tags.indexOf(tag) < i ? [{ field, code: 'RATING_TAG_TWICE' }] : [];
  });
  if (errors.length > 0) throw invalidFields(errors);
}

async function rateIn(tx: Tx, caller: Caller, id: string, rating: NewRating): Promise<RatingView> {
  const side = sideOf(caller);
  // While the posting's row is locked nobody else rates this work.
  const assignment = found(await lockAssignment(tx, id, caller));
  const before = found(await sql.ratingView(tx, id, caller.accountId, side));
  if (before.mine) {
    if (!isSame(before.mine, rating)) throw new Problem(409, 'RATING_GIVEN');
    return before;
  }
  if (before.until === null) throw new Problem(409, 'RATING_NOT_YET');
  if (assignment.now >= Date.parse(before.until)) throw new Problem(409, 'RATING_OVER');
  await sql.giveRating(tx, assignment, side, rating);
  appendEvents(tx, [{ type: 'rating.given', ...scopeOf(assignment, caller), data: { by: side, stars: rating.stars } }]);
  return found(await sql.ratingView(tx, id, caller.accountId, side));
}

const isSame = (a: NewRating, b: NewRating): boolean =>
  a.stars === b.stars && [...a.tags].sort().join() === [...b.tags].sort().join();
