// Offers for the tests: opened by their leader, applied for and decided on, as pages do it.
import { sql } from 'kysely';
import { applyFor, openOffer, selectApplicants, supportApplications } from '#modules/offers/server/index.ts';
import type { AssignmentInput, OfferInput } from '#modules/offers/schema.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, type SmallMinistry } from './learning.ts';

/** The employee number of a person. */
export async function nipOf(db: Db, personId: number): Promise<string> {
  const { rows } = await sql<{ nip: string }>`select nip from people.person where id = ${personId}`.execute(db);
  return rows[0]?.nip ?? '';
}

/** What the head of the unit writes: two weeks to apply, one place, the officer as mentor. */
export async function offerInput(db: Db, m: SmallMinistry, more: Partial<OfferInput> = {}): Promise<OfferInput> {
  return {
    unitId: m.unit,
    kind: 'shadowing',
    title: 'Mendampingi audit',
    learn: 'Menyusun program audit',
    goal: 'Satu program audit',
    placeId: m.unit,
    startsOn: '2026-04-01',
    endsOn: '2026-04-30',
    minutesAWeek: 240,
    places: 1,
    mentor: await nipOf(db, m.officer),
    audience: null,
    jobKinds: [],
    applyUntil: '2026-03-15',
    token: '',
    ...more
  };
}

/** An offer opened by the head on 2 March; gives its id. */
export async function anOffer(db: Db, m: SmallMinistry, more: Partial<OfferInput> = {}): Promise<number> {
  const opened = await openOffer(ctxOf(db, m.head, '2026-03-02'), await offerInput(db, m, more));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

/** The application of a person for an offer. */
export async function applicationOf(db: Db, offerId: number, personId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from offers.application where offer_id = ${offerId} and person_id = ${personId}
  `.execute(db);
  return rows[0]?.id ?? 0;
}

/** Applies on 5 March; gives the id of the application. */
export async function anApplication(db: Db, offerId: number, personId: number): Promise<number> {
  const sent = await applyFor(ctxOf(db, personId, '2026-03-05'), offerId, { why: 'Perlu', wish: 'Audit' });
  if (!sent.ok) throw new Error(sent.reason);
  return applicationOf(db, offerId, personId);
}

/** Somebody applied, the own supervisor agreed, the head selected on 17 March. */
export async function selectedFor(
  db: Db,
  m: SmallMinistry,
  of: { offerId: number; personId: number; supervisor: number }
): Promise<number> {
  const id = await anApplication(db, of.offerId, of.personId);
  await supportApplications(ctxOf(db, of.supervisor, '2026-03-06'), [id], { support: 'agreed', note: '' });
  const selection = { applications: [id], isChosen: true, reason: 'Paling siap' };
  const selected = await selectApplicants(ctxOf(db, m.head, '2026-03-17'), of.offerId, selection);
  if (!selected.ok) throw new Error(selected.reason);
  return id;
}

/** Enriching work of a month that the head gives to Ani, with the officer as mentor. */
export async function assignmentInput(
  db: Db,
  m: SmallMinistry,
  more: Partial<AssignmentInput> = {}
): Promise<AssignmentInput> {
  return {
    personId: m.ani,
    kind: 'enrichment',
    title: 'Memimpin rapat kas',
    goal: 'Rapat selesai dengan putusan',
    startsOn: '2026-03-09',
    endsOn: '2026-04-10',
    mentor: await nipOf(db, m.officer),
    plannedMinutes: 600,
    token: '',
    ...more
  };
}
