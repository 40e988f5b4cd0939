// Every rule of evidence that exists, from the modules that own the records.
import type { Evidence } from '#platform/server/evidence.ts';
import { evidence as communities } from '#modules/communities/server/index.ts';
import { evidence as coaching } from '#modules/coaching/server/index.ts';
import { evidence as culture } from '#modules/culture/server/index.ts';
import { evidence as curation } from '#modules/curation/server/index.ts';
import { evidence as feedback } from '#modules/feedback/server/index.ts';
import { evidence as governance, proofByDocument } from '#modules/governance/server/index.ts';
import { evidence as handover } from '#modules/handover/server/index.ts';
import { evidence as knowledge } from '#modules/knowledge/server/index.ts';
import { evidence as learning } from '#modules/learning/server/index.ts';
import { evidence as needs } from '#modules/needs/server/index.ts';
import { evidence as offers } from '#modules/offers/server/index.ts';
import { evidence as plans } from '#modules/plans/server/index.ts';
import { evidence as quality } from '#modules/quality/server/index.ts';
import { evidence as transfer } from '#modules/transfer/server/index.ts';
import { catalogueFor } from '../catalogue.ts';
import { byDocumentIn } from '../rules-sources.ts';
import type { Scheme } from '../types.ts';

/** All rules; a practice without one is not yet measurable. */
export const allEvidence = (): readonly Evidence[] => [
  ...culture,
  ...governance,
  ...communities,
  ...knowledge,
  ...curation,
  ...handover,
  ...quality,
  ...learning,
  ...plans,
  ...coaching,
  ...offers,
  ...transfer,
  ...needs,
  ...feedback
];

/** The rule of a practice as the catalogue has it, if there is one. */
export const evidenceOf = (practice: string): Evidence | undefined =>
  allEvidence().find((rule) => rule.practice === practice);

/** The rules by which a scheme counts: where it has units prove a practice by documents, those that name it are counted. */
export function rulesUnder(scheme: Scheme): readonly Evidence[] {
  const asked = byDocumentIn(scheme, catalogueFor(scheme.year).practices);
  if (asked.length === 0) return allEvidence();
  const proofs = new Map(proofByDocument(asked).map((rule) => [rule.practice, rule]));
  return allEvidence().map((rule) => proofs.get(rule.practice) ?? rule);
}

/** The rule by which a scheme counts a practice, if there is one. */
export const ruleUnder = (scheme: Scheme, practice: string): Evidence | undefined =>
  rulesUnder(scheme).find((rule) => rule.practice === practice);

const isNamedIn = (names: readonly string[], event: string): boolean =>
  names.some((name) => event === name || (name.endsWith('.') && event.startsWith(name)));

/** Whether an event makes a rule count again: its name, or a beginning that ends in a dot. */
export const isTouchedBy = (rule: Evidence, event: string): boolean => isNamedIn(rule.events, event);

/** Whether an event makes a rule count again in every unit. */
export const isTouchedWidely = (rule: Evidence, event: string): boolean => isNamedIn(rule.widely ?? [], event);
