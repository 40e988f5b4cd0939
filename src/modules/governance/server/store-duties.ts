// What waits for who keeps documents and skill groups, and for who verifies: to check, to verify, to monitor, to follow up.
import { sql, type RawBuilder } from 'kysely';
import { addDays, type Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { warnedBefore } from '../rules.ts';
import { checkStateIn } from './store-register.ts';
import { waitingFor, type Verifier } from './store-verifications.ts';

type Who = { kept: number[] | null; day: Day; verifier: Verifier | undefined };

/** The units that the reader keeps with all below, worked out once for everything that waits. */
const keptUnits = ({ kept, day }: Who) => sql`
  with kept as materialized (
    select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(${kept ?? []}::bigint[])
  )`;

/** Whether a unit is kept by the reader. */
const isKept = ({ kept }: Who, column: string) =>
  kept === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(array(select unit_id from kept))`;

const ending = (who: Who) => sql`
  select 'governance.expiring' as kind, d.title, 'documents/' || d.id as place, d.valid_until - ${warnedBefore}::integer as since,
    d.valid_until as due
  from governance.document d
  where d.withdrawn_at is null and d.valid_until between ${addDays(who.day, -30)}::date and ${addDays(who.day, warnedBefore)}::date
    and ${isKept(who, 'd.unit_id')}
    and not exists (
      select from governance.document n where n.unit_id = d.unit_id and n.kind = d.kind and n.withdrawn_at is null
        and coalesce(n.valid_until, 'infinity') > d.valid_until
    )
    and not exists (select from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null)
`;

/** Documents in force or coming whose criteria nobody has found yet, one line a document. */
const unchecked = (who: Who) => sql`
  select 'governance.check', d.title, 'documents/' || d.id || '/check', d.published_at::date, null::date
  from governance.document d
  where d.withdrawn_at is null and coalesce(d.valid_until, 'infinity') >= ${who.day}::date and ${isKept(who, 'd.unit_id')}
    and exists (
      select from governance.document_purpose p where p.document_id = d.id
        and ${checkStateIn('p.document_id', 'p.kind')} in ('unchecked', 'incomplete', 'returned')
    )
    and not exists (
      select from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null and n.valid_from <= ${who.day}::date
    )
`;

const verifying = (verifier: Verifier) => sql`
  select 'governance.verify', d.title, 'verifications/' || c.id, c.checked_at::date, null::date ${waitingFor(verifier)}
`;

/** A monitoring is told of two weeks before its last day, and from then on until its result is recorded. */
const monitoring = (who: Who) => sql`
  select 'governance.monitor', d.title, 'documents/' || d.id || '/keep#s-monitoring', m.due_on - 14, m.due_on
  from governance.monitoring m join governance.document d on d.id = m.document_id
  where m.monitored_on is null and m.due_on <= ${addDays(who.day, 14)}::date and d.withdrawn_at is null
    and coalesce(d.valid_until, 'infinity') >= ${who.day}::date and ${isKept(who, 'd.unit_id')}
    and not exists (
      select from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null and n.valid_from <= ${who.day}::date
    )
`;

const terms = (who: Who) => sql`
  select 'governance.term', g.name, 'skill-groups/' || g.id, o.until - 1 - ${warnedBefore}::integer, o.until - 1
  from governance.skill_group g join governance.skill_group_part o on o.group_id = g.id and o.part = 'owner'
  where g.closed_on is null and o.until - 1 between ${addDays(who.day, -30)}::date and ${addDays(who.day, warnedBefore)}::date
    and ${isKept(who, 'g.unit_id')}
    and not exists (
      select from governance.skill_group_part n where n.group_id = g.id and n.part = 'owner' and n.until > o.until
    )
`;

/** What waits for a keeper, and what waits for who verifies. */
function all(who: Who): RawBuilder<unknown> {
  const kept = [ending(who), terms(who), unchecked(who), monitoring(who)];
  const isKeeper = who.kept === null || who.kept.length > 0;
  const parts = [...(isKeeper ? kept : [ending(who)]), ...(who.verifier ? [verifying(who.verifier)] : [])];
  return sql`${keptUnits(who)} ${sql.join(parts, sql` union all `)}`;
}

export type Waiting = {
  kind: 'governance.expiring' | 'governance.term' | 'governance.check' | 'governance.verify' | 'governance.monitor';
  title: string;
  place: string;
  since: Day;
  due: Day;
};

/** Everything that waits. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(all(who));
