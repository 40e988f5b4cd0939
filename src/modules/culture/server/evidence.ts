// Every rule of evidence of this module.
import type { Evidence } from '#platform/server/evidence.ts';
import { activityEvidence } from './evidence-activities.ts';
import { forumEvidence } from './evidence-forum.ts';
import { steeringEvidence } from './evidence-steering.ts';

/** The evidence rules of culture. */
export const evidence: readonly Evidence[] = [...forumEvidence, ...activityEvidence, ...steeringEvidence];
