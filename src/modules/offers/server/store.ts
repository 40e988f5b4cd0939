// Every statement about single offers and the steps taken with them.
import { sql } from 'kysely';
import { notFound } from '#platform/server/errors.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import type { Offer, OfferDraft } from '../types.ts';

const columns = sql.raw(`id, unit_id, place_id, kind, title, learn, goal, starts_on, ends_on, minutes_a_week, places,
  mentor_id, audience_id, job_kinds, apply_until, state, opened_at, opened_by, ended_at, reason, revision`);

/** The offer, or not found. */
export async function selectOffer(db: Db, id: number): Promise<Offer> {
  const { rows } = await sql<Offer>`select ${columns} from offers.offer where id = ${id}`.execute(db);
  return rows[0] ?? notFound('offer');
}

/** The offer, held until the transaction ends: who applies, closes or selects at the same time takes turns. */
export async function lockOffer(tx: Tx, id: number): Promise<Offer> {
  const { rows } = await sql<Offer>`select ${columns} from offers.offer where id = ${id} for update`.execute(tx);
  return rows[0] ?? notFound('offer');
}

type NewOffer = OfferDraft & { unitId: number; openedAt: Date; openedBy: number; token: string | null };

/** Opens an offer; the same form sent twice gives the same one. */
export async function insertOffer(tx: Tx, offer: NewOffer): Promise<{ id: number; isNew: boolean }> {
  const { rows } = await sql<{ id: number; isNew: boolean }>`
    insert into offers.offer (unit_id, place_id, kind, title, learn, goal, starts_on, ends_on, minutes_a_week, places,
      mentor_id, audience_id, job_kinds, apply_until, opened_at, opened_by, token)
    values (${offer.unitId}, ${offer.placeId}, ${offer.kind}, ${offer.title}, ${offer.learn}, ${offer.goal},
      ${offer.startsOn}, ${offer.endsOn}, ${offer.minutesAWeek}, ${offer.places}, ${offer.mentorId}, ${offer.audienceId},
      ${[...offer.jobKinds]}::text[], ${offer.applyUntil}, ${offer.openedAt}, ${offer.openedBy}, ${offer.token})
    on conflict (token) do update set token = excluded.token returning id, xmax = 0 as is_new
  `.execute(tx);
  return rows[0] ?? notFound('offer');
}

/** Writes the loaded offer anew. */
export async function updateOffer(tx: Tx, offer: Offer, draft: OfferDraft): Promise<void> {
  await sql`
    update offers.offer set place_id = ${draft.placeId}, kind = ${draft.kind}, title = ${draft.title},
      learn = ${draft.learn}, goal = ${draft.goal}, starts_on = ${draft.startsOn}, ends_on = ${draft.endsOn},
      minutes_a_week = ${draft.minutesAWeek}, places = ${draft.places}, mentor_id = ${draft.mentorId},
      audience_id = ${draft.audienceId}, job_kinds = ${[...draft.jobKinds]}::text[], apply_until = ${draft.applyUntil},
      revision = revision + 1
    where id = ${offer.id}
  `.execute(tx);
}

/** Ends the loaded offer. */
export async function endOffer(
  tx: Tx,
  offer: Offer,
  as: { state: 'closed' | 'withdrawn'; reason: string; by: number; at: Date }
): Promise<void> {
  await sql`
    update offers.offer set state = ${as.state}, reason = ${as.reason}, ended_at = ${as.at}, ended_by = ${as.by},
      revision = revision + 1
    where id = ${offer.id}
  `.execute(tx);
}

export type NewStep = {
  offerId?: number;
  applicationId?: number;
  assignmentId?: number;
  kind: string;
  byId: number;
  at: Date;
  note?: string;
  details?: Record<string, unknown>;
};

/** Adds a step; steps are never changed. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  const { offerId = null, applicationId = null, assignmentId = null, note = '', details = {} } = step;
  await sql`
    insert into offers.step (offer_id, application_id, assignment_id, kind, by_id, at, note, details)
    values (${offerId}, ${applicationId}, ${assignmentId}, ${step.kind}, ${step.byId}, ${step.at}, ${note},
      ${JSON.stringify(details)})
  `.execute(tx);
}

export type StepRow = {
  kind: string;
  by: string;
  about: string | null;
  applicationId: number | null;
  at: Date;
  note: string;
};

/** The steps of an offer or of an assignment with names, oldest first. */
export async function selectSteps(db: Db, of: { offerId: number } | { assignmentId: number }): Promise<StepRow[]> {
  const where = 'offerId' in of ? sql`s.offer_id = ${of.offerId}` : sql`s.assignment_id = ${of.assignmentId}`;
  const { rows } = await sql<StepRow>`
    select s.kind, card.name as by, about.name as about, s.application_id, s.at, s.note
    from offers.step s join people.person_card card on card.id = s.by_id
    left join offers.application a on a.id = s.application_id
    left join people.person_card about on about.id = a.person_id
    where ${where} order by s.id
  `.execute(db);
  return rows;
}
