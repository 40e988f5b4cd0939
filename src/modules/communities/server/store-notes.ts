// Memberships that supervisor and officer take note of, and communities offered to a team.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Membership } from '../types.ts';
import { isOverseen, type Sight } from './store-sight.ts';

/** Standing memberships that wait for whoever decides for the person; `led` is the array of those people. */
export const unnotedOfTeam = (led: RawBuilder<number[]>): RawBuilder<unknown> => sql`
  from communities.membership m
  where m.person_id = any(${led}) and m.left_on is null and m.supervisor_noted_at is null
`;

/** Standing memberships of others that wait for the officer of the unit. */
export const unnotedOfUnits = (sight: Sight): RawBuilder<unknown> => sql`
  from communities.membership m
  where m.left_on is null and m.officer_noted_at is null and m.person_id <> ${sight.personId}
    and ${isOverseen(sight, 'm.unit_id')}
`;

export type Waiting = {
  id: number;
  communityId: number;
  community: string;
  kind: string;
  name: string;
  nip: string;
  unitName: string;
  joinedOn: Day;
  dueOn: Day;
};

/** The oldest of them with names, at most so many. */
export async function selectWaiting(
  db: Db,
  of: RawBuilder<unknown>,
  on: { day: Day; limit: number }
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select w.id, w.community_id, c.name as community, c.kind, p.name, p.nip, coalesce(u.name, '') as unit_name, w.joined_on,
      coalesce(people.working_days_after(w.joined_on, 10), w.joined_on + 14) as due_on
    from (select m.id, m.community_id, m.person_id, m.unit_id, m.joined_on ${of} order by m.joined_on, m.id limit ${on.limit}) w
    join communities.community c on c.id = w.community_id
    join people.person_card p on p.id = w.person_id
    left join people.units_on(${on.day}::date) u on u.unit_id = w.unit_id
    order by w.joined_on, w.id
  `.execute(db);
  return rows;
}

/** How many wait, and since when. */
export async function selectWaitingCount(
  db: Db,
  of: RawBuilder<unknown>
): Promise<{ count: number; since: Day | null }> {
  const { rows } = await sql<{ count: number; since: Day | null }>`
    select count(*) as count, min(m.joined_on) as since ${of}
  `.execute(db);
  return rows[0] ?? { count: 0, since: null };
}

type Noting = { ids: readonly number[]; by: number; at: Date };

/** Notes memberships for the supervisor; gives those that were still open. */
export async function noteForSupervisor(
  tx: Tx,
  of: RawBuilder<unknown>,
  noting: Noting
): Promise<Pick<Membership, 'id' | 'personId' | 'unitId'>[]> {
  const { rows } = await sql<Pick<Membership, 'id' | 'personId' | 'unitId'>>`
    update communities.membership set supervisor_noted_at = ${noting.at}, supervisor_noted_by = ${noting.by}
    where id in (select m.id ${of} and m.id = any(${[...noting.ids]}::bigint[]) for update)
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** Notes memberships for the officer; gives those that were still open. */
export async function noteForOfficer(
  tx: Tx,
  of: RawBuilder<unknown>,
  noting: Noting
): Promise<Pick<Membership, 'id' | 'personId' | 'unitId'>[]> {
  const { rows } = await sql<Pick<Membership, 'id' | 'personId' | 'unitId'>>`
    update communities.membership set officer_noted_at = ${noting.at}, officer_noted_by = ${noting.by}
    where id in (select m.id ${of} and m.id = any(${[...noting.ids]}::bigint[]) for update)
    returning id, person_id, unit_id
  `.execute(tx);
  return rows;
}

/** Offers a community to people; who was asked before and declined is asked again, who has not answered is not. */
export async function insertOffers(
  tx: Tx,
  offer: { communityId: number; people: readonly number[]; by: number; at: Date }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into communities.offer (community_id, person_id, offered_by, offered_at)
    select ${offer.communityId}::bigint, asked.id, ${offer.by}::bigint, ${offer.at}::timestamptz
    from unnest(${[...offer.people]}::bigint[]) asked (id)
    on conflict (community_id, person_id) do update
      set offered_by = excluded.offered_by, offered_at = excluded.offered_at, answer = null, answered_at = null
      where communities.offer.answer is not null
    returning person_id
  `.execute(tx);
  return rows.map(({ personId }) => personId);
}

export type Offer = { communityId: number; name: string; purpose: string; offeredBy: string; offeredAt: Date };

/** Offers of active communities that a person has not answered. */
export async function selectOffers(db: Db, personId: number): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select o.community_id, c.name, c.purpose, p.name as offered_by, o.offered_at from communities.offer o
    join communities.community c on c.id = o.community_id and c.state = 'active'
    join people.person_card p on p.id = o.offered_by
    where o.person_id = ${personId} and o.answer is null order by o.offered_at
  `.execute(db);
  return rows;
}

/** The open offer of a community to a person, held; undefined if there is none. */
export async function lockOffer(
  tx: Tx,
  communityId: number,
  personId: number
): Promise<{ offeredBy: number } | undefined> {
  const { rows } = await sql<{ offeredBy: number }>`
    select offered_by from communities.offer
    where community_id = ${communityId} and person_id = ${personId} and answer is null for update
  `.execute(tx);
  return rows[0];
}

/** Writes the answer to an offer. */
export async function answerOfferRow(
  tx: Tx,
  offer: { communityId: number; personId: number; answer: 'accepted' | 'declined'; at: Date }
): Promise<void> {
  await tx
    .updateTable('communities.offer')
    .set({ answer: offer.answer, answeredAt: offer.at })
    .where('communityId', '=', offer.communityId)
    .where('personId', '=', offer.personId)
    .execute();
}

/** Notes a membership for the supervisor who had offered the community. */
export async function noteByOffer(tx: Tx, of: { membershipId: number; by: number; at: Date }): Promise<void> {
  await tx
    .updateTable('communities.membership')
    .set({ supervisorNotedAt: of.at, supervisorNotedBy: of.by })
    .where('id', '=', of.membershipId)
    .execute();
}
