// In which parts somebody meets an asset that is looked at again, and what follows from it. Pure.
import type { Part } from './types.ts';

/** How somebody stands to an asset: by writing it, by caring for its unit, by the skill group of its job family. */
export type Standing = { isAuthor: boolean; isSteward: boolean; groupParts: readonly ('owner' | 'instructor')[] };

/** The parts in which somebody may sign. */
export const partsOf = ({ isAuthor, isSteward, groupParts }: Standing): Part[] => [
  ...(isAuthor ? (['author'] as const) : []),
  ...groupParts,
  ...(isSteward ? (['steward'] as const) : [])
];

/** Whoever may sign may also set another date, and say what took the place of the asset. */
export const mayCare = (standing: Standing): boolean => partsOf(standing).length > 0;
