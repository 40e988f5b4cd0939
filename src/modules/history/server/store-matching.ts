// Which of the lines are what people reported themselves: the same certificate, or days in common and a like title.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { HistoryCounts } from '../types.ts';

const alike = 0.4; // of a trigram similarity from 0 to 1: "Audit Kinerja" and "Pelatihan Audit Kinerja" are 0.58

/** Everything an activity and a line have in common; each activity is one record at most. */
const candidates = sql`
  select l.line, a.id as activity_id,
    (l.certificate_no <> '' and a.certificate_no = l.certificate_no)::integer * 10
      + similarity(lower(a.title), lower(l.name)) + (a.starts_on = l.starts)::integer * 0.2 as likeness
  from pg_temp.history_line l
  join learning.structured_card a on a.person_id = l.person_id
  where l.activity_id is null and a.id <> all (l.other_activities)
    and (
      (l.certificate_no <> '' and a.certificate_no = l.certificate_no)
      or (a.starts_on <= l.ends and a.ends_on >= l.starts and similarity(lower(a.title), lower(l.name)) >= ${sql.raw(String(alike))})
    )
    and not exists (select from history.record r where r.activity_id = a.id)`;

/** Gives every line the activity that it is, where both are each other's best. */
const match = sql`
  update pg_temp.history_line l set activity_id = m.activity_id
  from (
    select line, activity_id, row_number() over (partition by line order by likeness desc, activity_id) as of_line,
      row_number() over (partition by activity_id order by likeness desc, line) as of_activity
    from (${candidates}) c
  ) m where m.line = l.line and m.of_line = 1 and m.of_activity = 1`;

const plain = (text: string) => sql`btrim(regexp_replace(lower(${sql.raw(text)}), '[^[:alnum:]]+', ' ', 'g'))`;

/** What a line is then: the same as its activity, or in conflict with it; what was settled stays so until the file changes. */
const judge = sql`
  update pg_temp.history_line l set state = case
    when l.change = 'unchanged' and l.old_state = 'settled' then 'settled'
    when ${plain('a.title')} <> ${plain('l.name')} or a.starts_on <> l.starts or a.ends_on <> l.ends then 'conflict'
    when a.own_minutes > 0 and a.own_minutes <> l.minutes then 'conflict'
    when a.own_minutes = 0 and a.planned_minutes > 0 and a.planned_minutes <> l.minutes then 'conflict'
    else 'matched' end
  from (
    select l.line, a.title, a.starts_on, a.ends_on, a.planned_minutes, a.ledger_minutes - (
      select coalesce(sum(h.minutes), 0) from learning.history_hours h where h.history_id = l.record_id and h.activity_id = a.id
    ) as own_minutes
    from pg_temp.history_line l join learning.structured_card a on a.id = l.activity_id
  ) a
  where a.line = l.line`;

const markFresh = sql`
  update pg_temp.history_line set is_fresh = change <> 'unchanged' or state is distinct from old_state
    or activity_id is distinct from old_activity_id`;

/** Finds what people reported themselves, and says of every line what it is now. */
export async function matchLines(tx: Tx): Promise<void> {
  for (const statement of [match, judge, markFresh]) await statement.execute(tx);
}

/** How much of each there is. */
export async function selectCounts(tx: Tx): Promise<Omit<HistoryCounts, 'leftOut'>> {
  const { rows } = await sql<Omit<HistoryCounts, 'leftOut'>>`
    select count(*) filter (where change = 'added')::integer as added, count(*) filter (where change = 'changed')::integer as changed,
      count(*) filter (where change = 'unchanged')::integer as unchanged, count(*) filter (where is_fresh)::integer as fresh,
      count(*) filter (where is_fresh and state = 'matched')::integer as matched,
      count(*) filter (where is_fresh and state = 'conflict')::integer as conflicts
    from pg_temp.history_line`.execute(tx);
  return rows[0]!;
}
