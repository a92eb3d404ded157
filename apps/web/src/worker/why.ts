import type { OfferMessage } from '@app/contracts';
import { say } from '../common/texts';

/** Parts of the score that a person recognises, as his own strength. */
const TOLD = ['travel', 'fit', 'relation', 'reliability', 'preference', 'waiting', 'exposure'] as const;
const STRONG = 0.6;
const MOST = 3;

interface Part {
  readonly normalised: number;
  readonly contribution: number;
  readonly raw: number;
}
const partOf = ({ parts }: OfferMessage, name: string): Part | undefined => parts[name] as Part | undefined;

/** Why this worker was asked: what gave most to the decision, in his words. */
export function whyYou(offer: OfferMessage): string {
  const strong = TOLD.map((name) => ({ name, part: partOf(offer, name) }))
    .filter(({ part }) => part && part.normalised >= STRONG)
    .sort((a, b) => b.part!.contribution - a.part!.contribution)
    .slice(0, MOST);
  return strong.map(({ name }) => say(`worker.why.${name}`)).join(say('worker.why.and'));
}

/** The travel time that the decision counted with. */
export const minutesOf = (offer: OfferMessage): number | undefined => partOf(offer, 'travel')?.raw;
