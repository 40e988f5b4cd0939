// The queue of who verifies: checks that wait for a decision, and those decided, of units the reader verifies for.
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Line } from '../policy.ts';
import type { VerificationQuery, VerificationShow } from '../schema.ts';
import type { Purpose } from '../criteria.ts';
import type { DocumentCheck } from '../types.ts';
import { waitsForSample } from './store-samples.ts';

/** Over which units somebody holds a capability; null = over all. */
function heldOver(actor: Actor, capability: string): number[] | null {
  const grants = actor.grants.filter((grant) => grant.capability === capability || grant.capability === '*');
  return grants.some(({ unitId }) => unitId === null) ? null : grants.flatMap(({ unitId }) => unitId ?? []);
}

export type Verifier = { personId: number; day: Day; verifies: number[] | null; keeps: number[] | null };

/** Whom the actor could verify for; undefined = for nobody. */
export function verifierOf(actor: Actor, day: Day): Verifier | undefined {
  const verifies = heldOver(actor, 'governance.verify');
  const keeps = heldOver(actor, 'governance.keep');
  const isNobody = [verifies, keeps].every((units) => units !== null && units.length === 0);
  return actor.personId === null || isNobody ? undefined : { personId: actor.personId, day, verifies, keeps };
}

const among = (column: string, units: number[] | null) =>
  units === null ? sql`true` : sql`${sql.ref(column)} = any(${units}::bigint[])`;

/** Whether the reader verifies for the unit of a document `d`: the same as the policy says, asked of many at once. */
const verifiesFor = ({ day, verifies, keeps }: Verifier): RawBuilder<boolean> => sql`exists (
  select from people.tree_on(${day}::date) t
  join people.units_on(${day}::date) own on own.unit_id = d.unit_id
  left join lateral (
    select l.depth from people.tree_on(${day}::date) l
    join people.units_on(${day}::date) house on house.unit_id = l.ancestor_id and house.echelon = 'I'
    where l.unit_id = d.unit_id order by l.depth limit 1
  ) one on true
  where t.unit_id = d.unit_id and case
    when own.echelon in ('', 'I') or one.depth is null then ${among('t.ancestor_id', verifies)}
    else t.depth >= one.depth and ${among('t.ancestor_id', keeps)} end)`;

/** Checks that wait for the reader: complete, of a unit she verifies for, neither published nor checked by herself. */
export const waitingFor = (who: Verifier): RawBuilder<unknown> => sql`
  from governance.document_check c join governance.document d on d.id = c.document_id
  where c.waits and d.withdrawn_at is null and c.checked_by <> ${who.personId} and d.published_by <> ${who.personId}
    and not ${waitsForSample} and ${verifiesFor(who)}`;

const decidedBy = (who: Verifier): RawBuilder<unknown> => sql`
  from governance.document_check c join governance.document d on d.id = c.document_id
  join governance.verification v on v.check_id = c.id where ${verifiesFor(who)}`;

const found = ({ kind, unit }: VerificationQuery, day: Day): RawBuilder<boolean> => sql`(
  ${kind === '' ? sql`true` : sql`c.kind = ${kind}`} and ${
    unit === ''
      ? sql`true`
      : sql`d.unit_id = any(array(
          select t.unit_id from people.tree_reaching(${day}::date) t join people.unit_card k on k.unit_id = t.ancestor_id
          where k.code = ${unit}))`
  })`;

export type VerificationLine = Pick<DocumentCheck, 'id' | 'checkedAt' | 'decision' | 'decidedAt'> & {
  kind: Purpose;
  documentId: number;
  title: string;
  number: string;
  unitName: string;
  checkerName: string;
  /** Drawn by the seed of a year's sample. */
  isDrawn: boolean;
  /** Accepted with a sample, without being looked at. */
  bySample: boolean;
};

/** A page of the queue: what waits the longest first, what was decided last first. */
export async function selectVerifications(
  db: Db,
  query: VerificationQuery,
  who: Verifier & { limit: number }
): Promise<VerificationLine[]> {
  const isWaiting = query.show === 'waiting';
  const { rows } = await sql<VerificationLine>`
    select c.id, c.kind, c.checked_at, c.document_id, d.title, d.number, coalesce(u.name, '') as unit_name, p.name as checker_name,
      done.decision, done.decided_at, done.sample_id is not null as by_sample, exists (
        select from governance.document_sample_check k where k.check_id = c.id and k.place is not null) as is_drawn
    from (select c.id as check_id ${isWaiting ? waitingFor(who) : decidedBy(who)} and ${found(query, who.day)}) page
    join governance.document_check c on c.id = page.check_id join governance.document d on d.id = c.document_id
    join people.person_card p on p.id = c.checked_by
    left join governance.verification done on done.check_id = c.id
    left join people.units_reaching(${who.day}::date) u on u.unit_id = d.unit_id
    order by ${isWaiting ? sql`c.checked_at, c.id` : sql`done.decided_at desc, c.id desc`}
    limit ${who.limit} offset ${(query.page - 1) * who.limit}
  `.execute(db);
  return rows;
}

/** How many wait and how many were decided. */
export async function selectVerificationCounts(
  db: Db,
  query: VerificationQuery,
  who: Verifier
): Promise<Record<VerificationShow, number>> {
  const { rows } = await sql<Record<VerificationShow, number>>`
    select (select count(*) ${waitingFor(who)} and ${found(query, who.day)}) as waiting,
      (select count(*) ${decidedBy(who)} and ${found(query, who.day)}) as decided
  `.execute(db);
  return rows[0] ?? { waiting: 0, decided: 0 };
}

/** A unit with its level and those above it, itself first, as the policy asks. */
export async function selectLine(db: Db, unitId: number, day: Day): Promise<Line> {
  const { rows } = await sql<Line[number]>`${keptPlan}
    select t.ancestor_id as unit_id, coalesce(u.echelon, '') as echelon from people.tree_reaching(${day}::date) t
    left join people.units_on(${day}::date) u on u.unit_id = t.ancestor_id
    where t.unit_id = ${unitId} order by t.depth
  `.execute(db);
  return rows;
}
