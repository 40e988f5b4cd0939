// SQL of the lists of offers: those open to somebody, all of them, those of a post.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { ListQuery } from '../schema.ts';
import type { ApplicationState, Offer, Place } from '../types.ts';

/** An offer in a list; who applied is counted for who decides on it only. */
export type ListedOffer = Pick<
  Offer,
  | 'id'
  | 'kind'
  | 'title'
  | 'unitId'
  | 'startsOn'
  | 'endsOn'
  | 'minutesAWeek'
  | 'places'
  | 'applyUntil'
  | 'state'
  | 'audienceId'
  | 'jobKinds'
> & {
  unitName: string;
  placeName: string;
  mentor: string;
  mine: ApplicationState | null;
  waiting: number;
  selected: number;
  isLed: boolean;
};

export type Asked = {
  query: ListQuery;
  personId: number;
  place: Place | undefined;
  /** The units whose posts the reader carries. */
  posts: readonly number[];
  day: Day;
};

const literal = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

/** Offers that somebody may apply for on a day. */
const openTo = ({ place, posts, day }: Asked): RawBuilder<boolean> => sql<boolean>`(
  o.state = 'open' and o.apply_until >= ${day}::date and ${place !== undefined}
  and (o.audience_id is null or o.audience_id = any(${[...(place?.above ?? [])]}::bigint[]))
  and (o.job_kinds = '{}' or ${place?.jobKind ?? ''} = any(o.job_kinds))
  and o.unit_id <> all(${[...posts]}::bigint[])
)`;

function conditions(asked: Asked): RawBuilder<boolean> {
  const { query, posts } = asked;
  const shown = {
    open: openTo(asked),
    led: sql<boolean>`o.unit_id = any(${[...posts]}::bigint[])`,
    all: sql<boolean>`o.state <> 'withdrawn'`
  }[query.show];
  const words = query.q.split(' ').filter(Boolean);
  return sql<boolean>`${sql.join(
    [
      shown,
      ...(query.kind ? [sql`o.kind = ${query.kind}`] : []),
      ...words.map((word) => sql`(o.title ilike ${`%${literal(word)}%`} or o.learn ilike ${`%${literal(word)}%`})`)
    ],
    sql` and `
  )}`;
}

/** Offers as asked, those whose deadline is nearest first, those that are over last; a page, or enough for a file. */
export async function selectOffers(
  db: Db,
  asked: Asked,
  page: { limit: number; offset: number }
): Promise<ListedOffer[]> {
  const { personId, posts, day } = asked;
  const { rows } = await sql<ListedOffer>`
    select o.id, o.kind, o.title, o.unit_id, o.starts_on, o.ends_on, o.minutes_a_week, o.places, o.apply_until, o.state,
      o.audience_id, o.job_kinds, unit.name as unit_name, place.name as place_name, mentor.name as mentor,
      mine.state as mine, o.unit_id = any(${[...posts]}::bigint[]) as is_led,
      (select count(*) from offers.application a where a.offer_id = o.id and a.state = 'applied') as waiting,
      (select count(*) from offers.application a where a.offer_id = o.id and a.state = 'selected') as selected
    from offers.offer o
    join people.units_reaching(${day}) unit on unit.unit_id = o.unit_id
    join people.units_reaching(${day}) place on place.unit_id = o.place_id
    join people.person_card mentor on mentor.id = o.mentor_id
    left join offers.application mine on mine.offer_id = o.id and mine.person_id = ${personId}
    where ${conditions(asked)}
    order by (o.state = 'open' and o.apply_until >= ${day}::date) desc,
      case when o.state = 'open' and o.apply_until >= ${day}::date then o.apply_until end, o.apply_until desc, o.id
    limit ${page.limit} offset ${page.offset}
  `.execute(db);
  return rows;
}

/** How many offers each choice of the list holds. */
export async function selectOfferCounts(db: Db, asked: Asked): Promise<Record<ListQuery['show'], number>> {
  const count = (show: ListQuery['show']) =>
    sql`(select count(*) from offers.offer o where ${conditions({ ...asked, query: { ...asked.query, show } })})`;
  const { rows } = await sql<Record<ListQuery['show'], number>>`
    select ${count('open')} as open, ${count('all')} as all, ${count('led')} as led
  `.execute(db);
  return rows[0] ?? { open: 0, all: 0, led: 0 };
}

/** One's own application with the offer it is for. */
export type OwnApplication = {
  offerId: number;
  title: string;
  kind: Offer['kind'];
  unitName: string;
  applyUntil: Day;
  state: ApplicationState;
  offerState: Offer['state'];
  support: string;
  reason: string;
  activityId: number | null;
  at: Date;
};

/** Everything a person applied for or was nominated to, the newest first. */
export async function selectOwnApplications(db: Db, personId: number, day: Day): Promise<OwnApplication[]> {
  const { rows } = await sql<OwnApplication>`
    select o.id as offer_id, o.title, o.kind, unit.name as unit_name, o.apply_until, a.state, o.state as offer_state, a.support,
      a.reason, a.activity_id, coalesce(a.applied_at, a.nominated_at) as at
    from offers.application a join offers.offer o on o.id = a.offer_id
    join people.units_reaching(${day}) unit on unit.unit_id = o.unit_id
    where a.person_id = ${personId} order by coalesce(a.applied_at, a.nominated_at) desc, a.id desc limit 200
  `.execute(db);
  return rows;
}
