// For whom a hand-over exists. Pure.
import type { Standing } from './types.ts';

/** The mover, the successor, the leaders and the officer of the unit that is left; for nobody else it is there. */
export const maySee = (standing: Standing): boolean => Object.values(standing).some(Boolean);
