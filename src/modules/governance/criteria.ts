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

/** What must stand in a document that proves a practice, whichever it is: an example, as no source says it. */
const ofProof = ['asked', 'covered', 'signed', 'known'] as const;

/** A kind that has criteria of its own. */
export type KindPurpose = keyof typeof criteria;
/** That a document proves a practice, which its scheme has units prove so: `practice:I.LRN.1`. */
export type ProofPurpose = `practice:${string}`;
/** What a document is checked against; it may serve several at once. */
export type Purpose = KindPurpose | ProofPurpose;
export type Criterion = (typeof criteria)[KindPurpose][number] | (typeof ofProof)[number];

/** The kinds that have criteria, in the order in which they are shown. */
export const purposes = Object.keys(criteria) as [KindPurpose, ...KindPurpose[]];

const proof = /^practice:([A-Z]\.[A-Z]{3}\.\d+[a-z0-9]*)$/;

/** The practice that a document of this purpose proves; null of the other purposes and of what is none. */
export const provedBy = (purpose: string): string | null => proof.exec(purpose)?.[1] ?? null;

/** The purpose of a document that proves a practice. */
export const proofOf = (practice: string): ProofPurpose => `practice:${practice}`;

/** Whether a text is the purpose of a document that proves a practice. */
export const isProof = (purpose: unknown): purpose is ProofPurpose =>
  typeof purpose === 'string' && provedBy(purpose) !== null;

/** What must stand in a document to serve a purpose. */
export const criteriaOf = (purpose: Purpose): readonly Criterion[] => (isProof(purpose) ? ofProof : criteria[purpose]);

/** The purposes that a document serves: its own kind where it has criteria, those ticked in their order, what it proves. */
export const purposesOf = (
  kind: DocumentKind,
  ticked: readonly Purpose[],
  proves: readonly string[] = []
): Purpose[] => [
  ...purposes.filter((purpose) => purpose === kind || ticked.includes(purpose)),
  ...[...new Set(proves)].map(proofOf)
];

const practices: Readonly<Partial<Record<DocumentKind, string>>> = {
  vision: 'O.SFC.1',
  'learning-culture': 'O.SFC.2',
  'people-management': 'O.SFC.3',
  'competency-policy': 'O.LFO.2',
  'knowledge-policy': 'O.LFO.2',
  direction: 'O.KMI.3'
};

/** What a document of the register may serve as, or be, where it proves a practice: the other way round. */
export const purposesFor = (practice: string): (DocumentKind | Purpose)[] => [
  ...(Object.keys(practices) as DocumentKind[]).filter((kind) => practices[kind] === practice),
  proofOf(practice)
];

/** The practices that a document can prove, each once: by its own kind and by what else it serves as. */
export const practicesOf = (kind: DocumentKind, serves: readonly Purpose[]): string[] => [
  ...new Set([kind, ...serves].flatMap((each) => provedBy(each) ?? practices[each as DocumentKind] ?? []))
];
