// Every rule of evidence of this module.
import type { Evidence } from '#platform/server/evidence.ts';
import { evidence as notes } from './evidence-notes.ts';
import { evidence as relations } from './evidence-relations.ts';

export const evidence: readonly Evidence[] = [...relations, ...notes];
