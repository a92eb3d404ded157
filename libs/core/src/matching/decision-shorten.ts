import type { FloorGroup } from './candidate-group';
import type { Choice } from './cycle-pass';
import type { PlannedOffer } from './cycle-plan';
import type { HashedPosting, Shortened } from './input-hash';

/**
 * The best of a list, and everybody chosen. Whether an offer needed its kept place depends on those who are left out, so
 * that is noted as a fact.
 */
export function shortenedList<T extends Pick<HashedPosting, 'ranked'>>(
  posting: T,
  choices: readonly Choice[],
  most: number,
) {
  const chosen = new Set(choices.map(({ candidate }) => candidate));
  const places: number[] = [];
  const ranked = posting.ranked.filter((_, at) => {
    const stays = at < most || chosen.has(at);
    if (stays) places.push(at + 1);
    return stays;
  });
  const kept = choices.flatMap(({ candidate, floor }): [number, FloorGroup][] =>
    floor ? [[candidate + 1, floor]] : [],
  );
  return { ...posting, ranked, shortened: { places, kept } };
}

/** An offer as it was in the whole list. */
export function placedIn(offer: PlannedOffer, shortened: Shortened | null): PlannedOffer {
  if (!shortened) return offer;
  const rank = placeOf(shortened, offer.rank);
  return { ...offer, rank, floor: shortened.kept.find(([place]) => place === rank)?.[1] ?? null };
}

/** Where the candidate at this place of a record stood in the list that was decided upon. */
export const placeOf = (shortened: Shortened | null, place: number): number => shortened?.places[place - 1] ?? place;
