// What this module measures: one rule for each of its practices.
import type { Evidence } from '#platform/server/evidence.ts';
import { noteEvidences } from './evidence-notes.ts';
import { resultEvidences } from './evidence-results.ts';

/** The evidence rules of transfer. */
export const evidence: readonly Evidence[] = [...noteEvidences, ...resultEvidences];
