// Every rule of evidence of this module.
import type { Evidence } from '#platform/server/evidence.ts';
import { forumEvidence } from './evidence-forum.ts';

/** The evidence rules of culture. */
export const evidence: readonly Evidence[] = [...forumEvidence];
