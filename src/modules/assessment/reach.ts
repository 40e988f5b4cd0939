// What of the evidence a reader sees by name: pure. A row out of reach counts, and is listed as withheld.
import { holdsOver, type Actor } from '#platform/actor.ts';

/** What the decision about one row needs to know. */
export type RowOfEvidence = { personId: number | null; unitId: number; recordKind: string; recordId: string };
export type Reach = {
  /** Whom the reader decides for today. */
  team: ReadonlySet<number>;
  /** Every unit with those above it. */
  above: ReadonlyMap<number, readonly number[]>;
  /** Records that their own module lets the reader open: `knowledge.asset:7`. */
  openable: ReadonlySet<string>;
};

/** The key of a record in `Reach.openable`. */
export const recordKey = (row: Pick<RowOfEvidence, 'recordKind' | 'recordId'>): string =>
  `${row.recordKind}:${row.recordId}`;

/** Whether the reader may see whom the row is about: oneself, one's team, or by office over the unit. */
export function maySeePerson(actor: Actor, row: RowOfEvidence, reach: Reach): boolean {
  if (row.personId !== null && (row.personId === actor.personId || reach.team.has(row.personId))) return true;
  return holdsOver(actor, 'assessment.names', reach.above.get(row.unitId) ?? [row.unitId]);
}

/** Private records of which who sees names over the unit may know that they are there: day and length, nobody's name. */
const outlined = new Set(['coaching.relation']);

/** Whether the row is shown without its record: when it was and how long, not whose it is. */
export const maySeeOutline = (actor: Actor, row: RowOfEvidence, reach: Reach): boolean =>
  row.personId === null && outlined.has(row.recordKind) && maySeePerson(actor, row, reach);

/** Whether the row is shown at all rather than as withheld: its person is in reach, or it has none and its record is. */
export function maySeeRow(actor: Actor, row: RowOfEvidence, reach: Reach): boolean {
  if (row.personId !== null) return maySeePerson(actor, row, reach);
  return reach.openable.has(recordKey(row)) || maySeeOutline(actor, row, reach);
}

/** Kinds whose module is asked about each record: being the person's leader opens none of them. */
const ownAnswer = new Set([
  'communities.community',
  'culture.idea',
  'culture.question',
  'culture.vision',
  'curation.freshness',
  'feedback.recommendation',
  'feedback.round',
  'handover.move',
  'knowledge.asset',
  'teams.team',
  'knowledge.use',
  'offers.assignment',
  'quality.decision',
  'quality.submission',
  'transfer.innovation',
  'coaching.relation',
  'coaching.feedback',
  'coaching.help',
  'coaching.recognition'
]);
/** Kinds that everybody who signed in may open. */
const open = new Set([
  'culture.activity',
  'culture.change',
  'culture.meeting',
  'curation.needs',
  'governance.document',
  'governance.skill-group',
  'knowledge.sharing',
  'knowledge.calendar',
  'offers.offer'
]);

const oversight: Record<string, string> = {
  'communities.membership': 'communities.oversee',
  'feedback.spread': 'feedback.read',
  'learning.activity': 'learning.oversee',
  'needs.need': 'needs.oversee',
  'plans.plan': 'plans.oversee',
  'transfer.note': 'transfer.oversee',
  'transfer.plan': 'transfer.oversee'
};

/** Whether the module of the row's record lets the reader open it: as it would answer, so that no link leads nowhere. */
export function mayOpenRecord(actor: Actor, row: RowOfEvidence, reach: Reach): boolean {
  if (open.has(row.recordKind)) return true;
  if (ownAnswer.has(row.recordKind)) return reach.openable.has(recordKey(row));
  if (row.personId !== null && (row.personId === actor.personId || reach.team.has(row.personId))) return true;
  const capability = oversight[row.recordKind];
  return capability !== undefined && holdsOver(actor, capability, reach.above.get(row.unitId) ?? [row.unitId]);
}
