// The register of documents as a list: what is asked for, counted by choice, page by page or whole.
import { sql, type RawBuilder } from 'kysely';
import { addDays, type Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Purpose } from '../criteria.ts';
import { warnedBefore } from '../rules.ts';
import type { DocumentQuery, DocumentShow } from '../schema.ts';
import type { CheckState, GovernanceDocument } from '../types.ts';
import type { UnitLine } from './store-units.ts';

const replacedFrom = sql<Day | null>`
  (select min(n.valid_from) from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null)`;

/** Whether a document holds no more on a day. */
const isPast = (day: Day) =>
  sql<boolean>`(d.withdrawn_at is not null or coalesce(d.valid_until < ${day}::date, false) or coalesce(${replacedFrom} <= ${day}::date, false))`;

/** How a document stands in a purpose, by its last check. */
export const checkStateIn = (document: string, kind: string): RawBuilder<CheckState> => sql`coalesce((
  select case when not c.is_complete then 'incomplete' else coalesce(v.decision, 'waiting') end
  from governance.document_check c left join governance.verification v on v.check_id = c.id
  where c.document_id = ${sql.ref(document)} and c.kind = ${sql.ref(kind)} order by c.id desc limit 1), 'unchecked')`;

const stands = (day: Day, states: readonly CheckState[]) => sql<boolean>`(not ${isPast(day)} and exists (
  select from governance.document_purpose p where p.document_id = d.id
    and ${checkStateIn('p.document_id', 'p.kind')} = any(${[...states]}::text[])))`;

const conditions = (day: Day): Record<DocumentShow, RawBuilder<boolean>> => ({
  valid: sql<boolean>`not ${isPast(day)}`,
  direction: sql<boolean>`(d.kind = 'direction' and not ${isPast(day)})`,
  unchecked: stands(day, ['unchecked', 'incomplete', 'returned']),
  waiting: stands(day, ['waiting']),
  verified: stands(day, ['verified']),
  expiring: sql<boolean>`(not ${isPast(day)} and d.valid_until <= ${addDays(day, warnedBefore)}::date)`,
  past: isPast(day)
});

/** What is looked for: words, a kind or a purpose, a unit with all below it. */
function found({ q, kind, unit }: DocumentQuery, day: Day): RawBuilder<boolean> {
  const words = q === '' ? sql`true` : sql`(d.title ilike '%' || ${q} || '%' or d.number ilike '%' || ${q} || '%')`;
  const ofKind =
    kind === ''
      ? sql`true`
      : sql`(d.kind = ${kind} or exists (
          select from governance.document_purpose k where k.document_id = d.id and k.kind = ${kind}))`;
  const inUnit =
    unit === ''
      ? sql`true`
      : sql`d.unit_id = any(array(
          select t.unit_id from people.tree_reaching(${day}::date) t join people.unit_card c on c.unit_id = t.ancestor_id
          where c.code = ${unit}))`;
  return sql<boolean>`(${words} and ${ofKind} and ${inUnit})`;
}

export type DocumentLine = Pick<
  GovernanceDocument,
  'id' | 'kind' | 'number' | 'title' | 'datedOn' | 'validFrom' | 'validUntil' | 'withdrawnAt' | 'replacedFrom'
> & {
  unitName: string;
  isRead: boolean;
  /** What it serves as, and how it stands in each. */
  standings: { kind: Purpose; state: CheckState }[];
};

/** How many documents stand on a page of the register; so many are given out as a file. */
export const documentPage = 25;
export const documentFile = 5_000;

/** Documents of the register, the newest first. */
export async function selectDocuments(
  db: Db,
  query: DocumentQuery,
  reader: { personId: number; day: Day; limit: number; offset: number }
): Promise<DocumentLine[]> {
  const { personId, day, limit, offset } = reader;
  const { rows } = await sql<DocumentLine>`
    select page.*, coalesce(u.name, '') as unit_name,
      exists (select from governance.acknowledgement a where a.document_id = page.id and a.person_id = ${personId}) as is_read,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', p.kind, 'state', ${checkStateIn('p.document_id', 'p.kind')}) order by p.kind)
        from governance.document_purpose p where p.document_id = page.id), '[]') as standings
    from (
      select d.id, d.unit_id, d.kind, d.number, d.title, d.dated_on, d.valid_from, d.valid_until, d.withdrawn_at,
        ${replacedFrom} as replaced_from
      from governance.document d where ${conditions(day)[query.show]} and ${found(query, day)}
      order by d.valid_from desc, d.id desc limit ${limit} offset ${offset}
    ) page
    left join people.units_reaching(${day}::date) u on u.unit_id = page.unit_id
    order by page.valid_from desc, page.id desc
  `.execute(db);
  return rows;
}

/** How many documents fall under each choice. */
export async function selectDocumentCounts(
  db: Db,
  query: DocumentQuery,
  day: Day
): Promise<Record<DocumentShow, number>> {
  const counts = Object.entries(conditions(day)).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<DocumentShow, number>>`
    select ${sql.join(counts)} from governance.document d where ${found(query, day)}
  `.execute(db);
  return rows[0] as Record<DocumentShow, number>;
}

export type UnitChoice = UnitLine & { code: string };

/** Units whose documents one looks for: the ministry, the level-I units, and the reader's own line. */
export async function selectUnitChoices(db: Db, ownUnit: number | null, day: Day): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`${keptPlan}
    select u.unit_id as id, u.code, u.name from people.units_on(${day}::date) u
    where u.echelon in ('', 'I') or u.unit_id in (
      select t.ancestor_id from people.tree_on(${day}::date) t where t.unit_id = ${ownUnit})
    order by u.code limit 200
  `.execute(db);
  return rows;
}
