// What this module measures: one rule for each of its practices.
import type { Evidence } from '#platform/server/evidence.ts';
import { activityEvidence } from './evidence-activities.ts';
import { hoursEvidence } from './evidence-hours.ts';
import { lessonEvidence } from './evidence-lessons.ts';
import { wayEvidence } from './evidence-ways.ts';

/** The evidence rules of learning. */
export const evidence: readonly Evidence[] = [...hoursEvidence, ...activityEvidence, ...wayEvidence, ...lessonEvidence];
