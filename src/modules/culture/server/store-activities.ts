// Activities in the database: what they are, for whom, what is kept of them, and how far they reached.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { ActivityPlan, ActivityQuery, ActivityShow, NewActivity } from '../schema-activities.ts';
import type { Activity, Reach } from '../types-activities.ts';

const columns = sql`
  a.id, a.unit_id, a.kind, a.title, a.purpose, a.held_on, a.ends_on, a.starts_at, a.minutes, a.place, a.state, a.announced_by,
  a.summary, a.summarised_by, a.summarised_at, a.confirmed_by, a.confirmed_at
`;
export type StoredActivity = Activity & { secret: string };

/** One activity, or not found. */
export async function selectActivity(db: Db, id: number): Promise<StoredActivity> {
  const { rows } = await sql<StoredActivity>`${keptPlan}
    select ${columns}, a.secret from culture.activity a where a.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('activity');
}

/** The same, held against every other writer until the transaction ends. */
export async function lockActivity(tx: Tx, id: number): Promise<StoredActivity> {
  await sql`select 1 from culture.activity where id = ${id} for update`.execute(tx);
  return selectActivity(tx, id);
}

type Start = { by: number; at: Date; token: string | null };
const written = (form: NewActivity) => ({
  unitId: form.unitId,
  kind: form.kind,
  title: form.title,
  purpose: form.purpose,
  heldOn: form.heldOn,
  endsOn: form.endsOn,
  startsAt: form.startsAt,
  minutes: form.minutes,
  place: form.place
});

/** Announces an activity; undefined when the same form has announced it before. */
export async function insertActivity(tx: Tx, form: NewActivity, of: Start): Promise<number | undefined> {
  const row = await tx
    .insertInto('culture.activity')
    .values({ ...written(form), announcedBy: of.by, announcedAt: of.at, token: of.token })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which activity a form has announced already. */
export async function selectActivityByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('culture.activity')
    .select('id')
    .where(sql.ref('token'), '=', token)
    .executeTakeFirst();
  return row?.id;
}

/** For which units an activity is held. */
export async function insertUnits(tx: Tx, activityId: number, units: readonly number[]): Promise<void> {
  await sql`
    insert into culture.activity_unit (activity_id, unit_id) select ${activityId}, unnest(${[...units]}::bigint[])
  `.execute(tx);
}

/** Writes the plan of an activity anew, with the units it is held for. */
export async function updatePlan(
  tx: Tx,
  activity: Pick<Activity, 'id' | 'unitId'>,
  of: { plan: ActivityPlan; units: readonly number[] }
): Promise<void> {
  const { shared: _, ...plan } = of.plan;
  await tx.updateTable('culture.activity').set(plan).where('id', '=', activity.id).execute();
  await sql`delete from culture.activity_unit where activity_id = ${activity.id}`.execute(tx);
  await insertUnits(tx, activity.id, [...new Set([activity.unitId, ...of.units])]);
}

/** The codes of the units an activity is shared with, as they are typed. */
export async function selectSharedCodes(db: Db, activity: Pick<Activity, 'id' | 'unitId'>): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select u.code from culture.activity_unit au join people.unit_card u on u.unit_id = au.unit_id
    where au.activity_id = ${activity.id} and au.unit_id <> ${activity.unitId} order by u.code
  `.execute(db);
  return rows.map(({ code }) => code);
}

/** What a unit may have learnt from: activities held for it, or for one above, around a change. */
export async function selectHeldFor(
  db: Db,
  of: { units: readonly number[]; from: Day; day: Day }
): Promise<{ id: number; title: string; heldOn: Day }[]> {
  const { rows } = await sql<{ id: number; title: string; heldOn: Day }>`
    select a.id, a.title, a.held_on from culture.activity a
    where a.state <> 'cancelled' and a.held_on between ${of.from}::date and ${of.day}::date and exists (
      select from culture.activity_unit au join people.tree_on(${of.day}::date) t on t.ancestor_id = au.unit_id
      where au.activity_id = a.id and t.unit_id = any(${[...of.units]}::bigint[])
    ) order by a.held_on desc, a.id desc limit 40
  `.execute(db);
  return rows;
}

type Said = { by: number; at: Date };

/** Calls an activity off. */
export async function updateCancelled(tx: Tx, activity: Pick<Activity, 'id'>): Promise<void> {
  await tx.updateTable('culture.activity').set({ state: 'cancelled' }).where('id', '=', activity.id).execute();
}

/** Writes the summary, anew until it is confirmed. */
export async function updateSummary(
  tx: Tx,
  activity: Pick<Activity, 'id'>,
  said: Said & { summary: string }
): Promise<void> {
  await tx
    .updateTable('culture.activity')
    .set({ summary: said.summary, summarisedBy: said.by, summarisedAt: said.at })
    .where('id', '=', activity.id)
    .execute();
}

/**
 * Closes an activity and counts once how far it reached: of those at work on its first day in each unit it was held for,
 * and in every unit below, how many were surely there.
 */
export async function closeActivity(tx: Tx, activity: Pick<Activity, 'id' | 'heldOn'>, said: Said): Promise<void> {
  await tx
    .updateTable('culture.activity')
    .set({ state: 'closed', confirmedBy: said.by, confirmedAt: said.at })
    .where('id', '=', activity.id)
    .execute();
  await sql`
    insert into culture.activity_reach (activity_id, unit_id, employees, present)
    with reached as (
      select distinct t.unit_id from culture.activity_unit au
      join people.tree_on(${activity.heldOn}::date) t on t.ancestor_id = au.unit_id where au.activity_id = ${activity.id}
    )
    select ${activity.id}, r.unit_id, count(*), count(p.person_id)
    from reached r
    join people.tree_on(${activity.heldOn}::date) below on below.ancestor_id = r.unit_id
    join people.placements_on(${activity.heldOn}::date) place on place.unit_id = below.unit_id and place.status = 'active'
    left join culture.attendance p
      on p.activity_id = ${activity.id} and p.person_id = place.person_id and p.confirmed_at is not null
    group by r.unit_id having count(p.person_id) > 0
  `.execute(tx);
}

/** How far an activity reached, by unit, the largest first. */
export async function selectReach(db: Db, id: number, day: Day): Promise<Reach[]> {
  const { rows } = await sql<Reach>`
    select coalesce(u.name, '') as unit_name, r.employees, r.present
    from culture.activity_reach r left join people.units_reaching(${day}::date) u on u.unit_id = r.unit_id
    where r.activity_id = ${id} order by r.employees desc, u.code limit 30
  `.execute(db);
  return rows;
}

/** The names of the units an activity is held for. */
export async function selectUnitNames(db: Db, id: number, day: Day): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select u.name from culture.activity_unit au join people.units_reaching(${day}::date) u on u.unit_id = au.unit_id
    where au.activity_id = ${id} order by u.code limit 50
  `.execute(db);
  return rows.map(({ name }) => name);
}

const conditions = (day: Day): Record<ActivityShow, RawBuilder<boolean>> => ({
  coming: sql`(a.state = 'announced' and a.ends_on >= ${day}::date)`,
  past: sql`(a.state <> 'cancelled' and a.ends_on < ${day}::date)`,
  values: sql`(a.state <> 'cancelled' and a.kind = 'values')`,
  exchange: sql`(a.state <> 'cancelled' and a.kind = 'exchange')`,
  ideas: sql`(a.state <> 'cancelled' and a.kind = 'ideas')`
});
const found = (q: string) => (q === '' ? sql`true` : sql`a.title ilike '%' || ${q} || '%'`);

export type ActivityLine = Pick<Activity, 'id' | 'title' | 'kind' | 'heldOn' | 'endsOn' | 'startsAt' | 'state'> & {
  unitName: string;
  present: number;
  isMine: boolean;
};

/** How many activities stand on a page of their calendar. */
export const activityPage = 30;

/** One page of the calendar: what comes, the next first; what was, the newest first. */
export async function selectActivities(
  db: Db,
  query: ActivityQuery,
  reader: { personId: number; day: Day; limit?: number }
): Promise<ActivityLine[]> {
  const order = query.show === 'coming' ? sql`a.held_on, a.id` : sql`a.held_on desc, a.id desc`;
  const { rows } = await sql<ActivityLine>`
    select a.id, a.title, a.kind, a.held_on, a.ends_on, a.starts_at, a.state, coalesce(u.name, '') as unit_name,
      (select count(*) from culture.attendance p where p.activity_id = a.id and p.confirmed_at is not null) as present,
      exists (select from culture.attendance p where p.activity_id = a.id and p.person_id = ${reader.personId}
        and p.confirmed_at is not null) as is_mine
    from (
      select * from culture.activity a where ${conditions(reader.day)[query.show]} and ${found(query.q)}
      order by ${order} limit ${reader.limit ?? activityPage} offset ${(query.page - 1) * activityPage}
    ) a left join people.units_reaching(${reader.day}::date) u on u.unit_id = a.unit_id
    order by ${order}
  `.execute(db);
  return rows;
}

/** How many activities fall under each choice. */
export async function selectActivityCounts(db: Db, q: string, day: Day): Promise<Record<ActivityShow, number>> {
  const counts = Object.entries(conditions(day)).map(
    ([show, condition]) => sql`count(*) filter (where ${condition}) as ${sql.ref(show)}`
  );
  const { rows } = await sql<Record<ActivityShow, number>>`
    select ${sql.join(counts)} from culture.activity a where ${found(q)}
  `.execute(db);
  return rows[0] as Record<ActivityShow, number>;
}

/** Idea activities that run today or ended lately, for who proposes an idea in one. */
export async function selectIdeaActivities(db: Db, day: Day): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`
    select id, title from culture.activity
    where kind = 'ideas' and state <> 'cancelled' and held_on <= ${day}::date and ends_on >= ${day}::date - 30
    order by held_on desc, id desc limit 50
  `.execute(db);
  return rows;
}
