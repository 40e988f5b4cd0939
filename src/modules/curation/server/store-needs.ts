// Needs in the database: listed, confirmed, matched with assets, given to authors.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Need, NeedLine, Pair, PairLine } from '../types-needs.ts';

const columns = sql`
  n.id, n.unit_id, n.family, n.grade, n.job, n.name, n.description, n.form, n.level, n.listed_by, n.listed_at, n.ended_at, n.ended_reason
`;

/** One need; not found where there is none of that number. */
export async function selectNeed(db: Db, id: number): Promise<Need> {
  const { rows } = await sql<Need>`select ${columns} from curation.need n where n.id = ${id}`.execute(db);
  return rows[0] ?? notFound('need');
}

/** The same, held against every other writer. */
export async function lockNeed(tx: Tx, id: number): Promise<Need> {
  await sql`select 1 from curation.need where id = ${id} for update`.execute(tx);
  return selectNeed(tx, id);
}

type Listed = Omit<Need, 'id' | 'endedAt' | 'endedReason'> & { token: string | null };

/** Lists a need; undefined when the same form listed it before. */
export async function insertNeed(tx: Tx, need: Listed): Promise<number | undefined> {
  const row = await tx
    .insertInto('curation.need')
    .values(need)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Which need a form has listed already. */
export async function selectNeedByToken(db: Db, token: string): Promise<number | undefined> {
  const row = await db.selectFrom('curation.need').select('id').where(sql.ref('token'), '=', token).executeTakeFirst();
  return row?.id;
}

/** Says that a need is none any more. */
export async function endNeed(
  tx: Tx,
  need: Pick<Need, 'id'>,
  end: { by: number; at: Date; reason: string }
): Promise<void> {
  await tx
    .updateTable('curation.need')
    .set({ endedAt: end.at, endedBy: end.by, endedReason: end.reason })
    .where('id', '=', need.id)
    .execute();
}

/** Jobs held in the subtree of a unit, those of leadership left out: what the people of each are called. */
const held = (unitId: number, day: Day) => sql`
  select communities.job_family(p.job_code, p.title) as family, curation.job_grade(p.job_code) as grade,
    mode() within group (order by p.title) as job, count(*) as people
  from people.tree_on(${day}::date) t join people.placements_on(${day}::date) p on p.unit_id = t.unit_id
  where t.ancestor_id = ${unitId} and p.status = 'active' and p.job_kind <> 'struktural'
  group by 1, 2
`;

/** What the job of a pair is called in a unit; undefined where nobody holds it. */
export async function selectJob(db: Db, of: { unitId: number; pair: Pair; day: Day }): Promise<string | undefined> {
  const { rows } = await sql<{ job: string }>`
    select job from (${held(of.unitId, of.day)}) held where family = ${of.pair.family} and grade = ${of.pair.grade}
  `.execute(db);
  return rows[0]?.job;
}

/** Whether a need `n` is met by a published asset of the select `seen`. */
const isMet = (seen: RawBuilder<unknown>) => sql<boolean>`exists (
  select from curation.need_asset l join (${seen}) a on a.id = l.asset_id and a.state = 'published'
  where l.need_id = n.id and l.unlinked_at is null
)`;

/** The units whose lists hold in a unit: its own and those above. */
const listing = (unitId: number, day: Day) =>
  sql`n.unit_id = any(array(select t.ancestor_id from people.tree_reaching(${day}::date) t where t.unit_id = ${unitId}))`;

type In = { unitId: number; day: Day; seen: RawBuilder<unknown> };

/** The jobs of a unit with what is listed for each there or above, how much of it is met, when it was confirmed last. */
export async function selectPairs(db: Db, { unitId, day, seen }: In): Promise<PairLine[]> {
  const { rows } = await sql<PairLine>`
    with need as (
      select n.family, n.grade, n.unit_id, ${isMet(seen)} as is_met from curation.need n
      where n.ended_at is null and ${listing(unitId, day)}
    ), listed as (
      select need.family, need.grade, count(*) as needs, count(*) filter (where is_met) as met, max((
        select max(v.at)::date from curation.need_review v
        where v.unit_id = need.unit_id and v.family = need.family and v.grade = need.grade
      )) as reviewed_on
      from need group by need.family, need.grade
    )
    select held.family, held.grade, held.job, held.people, coalesce(l.needs, 0) as needs, coalesce(l.met, 0) as met, l.reviewed_on
    from (${held(unitId, day)}) held left join listed l on l.family = held.family and l.grade = held.grade
    order by held.people desc, held.job limit 500
  `.execute(db);
  return rows;
}

type Asked = In & { pair?: Pair | undefined; gapsOnly: boolean };

const among = ({ unitId, day, seen, pair, gapsOnly }: Asked) => sql`
  from curation.need n
  where n.ended_at is null and ${listing(unitId, day)}
    and (${pair === undefined} or (n.family = ${pair?.family ?? ''} and n.grade = ${pair?.grade ?? ''}))
    and (${!gapsOnly} or not ${isMet(seen)})
`;

/** Needs of a unit and those above it, the gaps alone or all; for one job or for all. */
export async function selectNeeds(
  db: Db,
  asked: Asked,
  { limit, offset }: { limit: number; offset: number }
): Promise<NeedLine[]> {
  const { rows } = await sql<NeedLine>`
    select l.*, u.name as unit_name, coalesce(given.asked, '{}') as asked, given.due_on from (
      select ${columns}, ${isMet(asked.seen)} as is_met ${among(asked)} order by n.job, n.name, n.id limit ${limit} offset ${offset}
    ) l
    left join people.units_reaching(${asked.day}::date) u on u.unit_id = l.unit_id
    left join lateral (
      select array_agg(p.name order by p.name) as asked, min(g.due_on) as due_on
      from curation.assignment g join people.person_card p on p.id = g.person_id
      where g.need_id = l.id and g.withdrawn_at is null
    ) given on true
    order by l.job, l.name, l.id
  `.execute(db);
  return rows;
}

/** How many needs there are, and how many of them are gaps. */
export async function countNeeds(
  db: Db,
  asked: In & { pair?: Pair | undefined }
): Promise<{ all: number; gaps: number }> {
  const { rows } = await sql<{ all: number; gaps: number }>`
    select count(*) as all, count(*) filter (where not ${isMet(asked.seen)}) as gaps ${among({ ...asked, gapsOnly: false })}
  `.execute(db);
  return rows[0]!;
}

export type ListState = { needs: number; listedSince: number[]; reviewedOn: Day | null; reviewedBy: string | null };

/** The list of a unit's own needs for a job: how many, who added to it since it was confirmed last, and by whom that was. */
export async function selectList(db: Db, unitId: number, { family, grade }: Pair): Promise<ListState> {
  const { rows } = await sql<ListState>`
    with last as (
      select v.at, p.name from curation.need_review v join people.person_card p on p.id = v.by_id
      where v.unit_id = ${unitId} and v.family = ${family} and v.grade = ${grade} order by v.id desc limit 1
    )
    select count(*) as needs, (select at::date from last) as reviewed_on, (select name from last) as reviewed_by,
      coalesce(json_agg(distinct n.listed_by) filter (where n.listed_at > coalesce((select at from last), '-infinity')), '[]') as listed_since
    from curation.need n
    where n.unit_id = ${unitId} and n.family = ${family} and n.grade = ${grade} and n.ended_at is null
  `.execute(db);
  return rows[0]!;
}

type Review = Pair & { unitId: number; job: string; byId: number; at: Date; note: string };

/** Keeps that a list was confirmed. */
export async function insertReview(tx: Tx, review: Review): Promise<number> {
  const { id } = await tx.insertInto('curation.needReview').values(review).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Of which unit and job a confirmed list was. */
export async function selectReview(db: Db, id: number): Promise<{ code: string; family: string; grade: string }> {
  const { rows } = await sql<{ code: string; family: string; grade: string }>`
    select u.code, v.family, v.grade from curation.need_review v join people.unit_card u on u.unit_id = v.unit_id where v.id = ${id}
  `.execute(db);
  return rows[0] ?? notFound('review');
}
