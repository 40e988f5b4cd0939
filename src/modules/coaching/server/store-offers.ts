// Offers of coaches in the database: who has room, who waits.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Load } from '../rules.ts';
import type { Kind, Offer } from '../types.ts';

/** What fills a coach: relations that run, a group once; those of people who left do not count. */
export const running = (coach: string, day: Day) => sql`
  select from coaching.relation kept where kept.coach_id = ${sql.ref(coach)} and kept.state = 'active' and kept.ends_on >= ${day}::date
    and exists (
      select from coaching.member m join people.placements_on(${day}::date) place on place.person_id = m.person_id
      where m.relation_id = kept.id and m.state = 'in' and place.status = 'active'
    )
`;

/** How much of the capacity a coach has said is taken. */
export async function selectLoad(db: Db, coachId: number, day: Day): Promise<Load> {
  const { rows } = await sql<{ taken: number; capacity: number | null }>`
    select (select count(*) from (${running('c.id', day)}) taken) as taken,
      (select capacity from coaching.offer where coach_id = c.id and closed_at is null) as capacity
    from (select ${coachId}::bigint as id) c
  `.execute(db);
  return { taken: Number(rows[0]?.taken ?? 0), capacity: rows[0]?.capacity ?? undefined };
}

export type OfferLine = Offer & {
  nip: string;
  name: string;
  unitName: string;
  title: string;
  taken: number;
  waiting: number;
};

/** Open offers of coaches at work, those with room first; those whose topics or name hold the words asked for. */
export async function selectOffers(
  db: Db,
  of: { day: Day; query: string; kind: Kind | undefined; not: number }
): Promise<OfferLine[]> {
  const like = `%${of.query.replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<OfferLine>`
    select * from (
      select o.id, o.coach_id, o.kind, o.topics, o.capacity, p.nip, p.name, coalesce(u.name, '') as unit_name, place.title,
        (select count(*) from (${running('o.coach_id', of.day)}) r)::integer as taken,
        (select count(*) from coaching.relation r where r.coach_id = o.coach_id and r.state = 'requested')::integer as waiting
      from coaching.offer o join people.person_card p on p.id = o.coach_id
      join people.placements_on(${of.day}::date) place on place.person_id = o.coach_id and place.status = 'active'
      left join people.units_on(${of.day}::date) u on u.unit_id = place.unit_id
      where o.closed_at is null and o.coach_id <> ${of.not} and (o.topics ilike ${like} or p.name ilike ${like})
        and (${of.kind ?? null}::text is null or o.kind = ${of.kind ?? null}::text)
    ) offers order by taken >= capacity, waiting, name limit 100
  `.execute(db);
  return rows;
}

/** One's own open offer. */
export async function selectOwnOffer(db: Db, coachId: number): Promise<Offer | undefined> {
  const { rows } = await sql<Offer>`
    select id, coach_id, kind, topics, capacity from coaching.offer where coach_id = ${coachId} and closed_at is null
  `.execute(db);
  return rows[0];
}

/** Closes the open offer of a coach, if there is one. */
export async function closeOffer(tx: Tx, coachId: number, at: Date): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    update coaching.offer set closed_at = ${at} where coach_id = ${coachId} and closed_at is null returning id
  `.execute(tx);
  return rows[0]?.id;
}

/** Opens an offer. */
export async function insertOffer(tx: Tx, offer: Omit<Offer, 'id'>, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('coaching.offer')
    .values({ ...offer, openedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Which place in a coach's waiting list a request has: 1 is next. */
export async function selectPlaceInLine(db: Db, relation: { coachId: number; id: number }): Promise<number> {
  const { rows } = await sql<{ place: number }>`
    select count(*) as place from coaching.relation
    where coach_id = ${relation.coachId} and state = 'requested' and id <= ${relation.id}
  `.execute(db);
  return Number(rows[0]?.place ?? 1);
}

export type LineLeader = { nip: string; name: string; unitName: string };

/** The leaders of one's own unit and of those above it, nearest first, oneself left out. */
export async function selectLine(db: Db, personId: number, day: Day): Promise<LineLeader[]> {
  const { rows } = await sql<LineLeader>`
    select p.nip, p.name, u.name as unit_name from people.placements_on(${day}::date) place
    join people.tree_on(${day}::date) t on t.unit_id = place.unit_id
    join people.heads_on(${day}::date) h on h.unit_id = t.ancestor_id and h.person_id <> ${personId}
    join people.person_card p on p.id = h.person_id join people.units_on(${day}::date) u on u.unit_id = h.unit_id
    where place.person_id = ${personId} order by t.depth, p.name limit 4
  `.execute(db);
  return rows;
}
