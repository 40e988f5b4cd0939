// What a document must say to serve as what it is: the criteria of each purpose, each found at a place in it. Pure.
import type { DocumentKind } from './types.ts';

/** The kinds that are checked against criteria and verified, each with what must stand in it. */
export const criteria = {
  vision: ['aim', 'members', 'tiers', 'monitoring'],
  'learning-culture': ['activities', 'procedure', 'time', 'actors'],
  'people-management': ['placement', 'career', 'development', 'appraisal', 'access'],
  'competency-policy': ['goal', 'needs', 'ways', 'roles'],
  'knowledge-policy': ['goal', 'capture', 'quality', 'use']
} as const;

/** A kind that has criteria; a document may serve several at once. */
export type Purpose = keyof typeof criteria;
export type Criterion = (typeof criteria)[Purpose][number];

/** The kinds that have criteria, in the order in which they are shown. */
export const purposes = Object.keys(criteria) as [Purpose, ...Purpose[]];

/** What must stand in a document to serve a purpose. */
export const criteriaOf = (purpose: Purpose): readonly Criterion[] => criteria[purpose];

/** The purposes that a document serves: its own kind where it has criteria, and those ticked, in their order. */
export const purposesOf = (kind: DocumentKind, ticked: readonly Purpose[]): Purpose[] =>
  purposes.filter((purpose) => purpose === kind || ticked.includes(purpose));

const practices: Readonly<Partial<Record<DocumentKind, string>>> = {
  vision: 'O.SFC.1',
  'learning-culture': 'O.SFC.2',
  'people-management': 'O.SFC.3',
  'competency-policy': 'O.LFO.2',
  'knowledge-policy': 'O.LFO.2',
  direction: 'O.KMI.3'
};

/** The practices that a document can prove, each once: by its own kind and by what else it serves as. */
export const practicesOf = (kind: DocumentKind, serves: readonly Purpose[]): string[] => [
  ...new Set([kind, ...serves].flatMap((each) => practices[each] ?? []))
];
