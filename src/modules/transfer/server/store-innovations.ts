// Statements about single innovations: their text and stage, who made them, who uses them.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Innovation, InnovationText } from '../types.ts';

const columns = [
  ...['id', 'startedBy', 'unitId', 'activityId', 'stage', 'asks', 'askedUnitId', 'askedBy', 'askedAt', 'openedAt'],
  ...['trialAt', 'trialBy', 'adoptedAt', 'adoptedBy', 'endedAt', 'title', 'problem', 'idea', 'effect', 'reason'],
  'revision'
] as (keyof Innovation)[];

/** The innovation, or not found. */
export async function selectInnovation(db: Db, id: number): Promise<Innovation> {
  const row = await db.selectFrom('transfer.innovation').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as Innovation | undefined) ?? notFound('innovation');
}

/** The innovation, held until the transaction ends. */
export async function lockInnovation(tx: Tx, id: number): Promise<Innovation> {
  const row = await tx
    .selectFrom('transfer.innovation')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as Innovation | undefined) ?? notFound('innovation');
}

/** Stores a new idea with who began it as its first maker. */
export async function insertInnovation(
  tx: Tx,
  draft: InnovationText & { startedBy: number; unitId: number; createdAt: Date }
): Promise<Innovation> {
  const row = (await tx
    .insertInto('transfer.innovation')
    .values(draft)
    .returning(columns)
    .executeTakeFirstOrThrow()) as Innovation;
  await insertMakers(tx, row.id, { people: [draft.startedBy], by: draft.startedBy, at: draft.createdAt });
  return row;
}

/** Stores the innovation as it now stands. */
export async function updateInnovation(tx: Tx, { id, ...rest }: Innovation): Promise<void> {
  await tx.updateTable('transfer.innovation').set(rest).where('id', '=', id).execute();
}

/** The makers of an innovation by number, who began it first. */
export async function selectMakers(db: Db, innovationId: number): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    select person_id from transfer.innovation_maker where innovation_id = ${innovationId} order by added_at, person_id
  `.execute(db);
  return rows.map((row) => row.personId);
}

/** Names makers; who is named already stays as she is. Gives how many are new. */
export async function insertMakers(
  tx: Tx,
  innovationId: number,
  named: { people: readonly number[]; by: number; at: Date }
): Promise<number[]> {
  const { rows } = await sql<{ personId: number }>`
    insert into transfer.innovation_maker (innovation_id, person_id, added_by, added_at)
    select ${innovationId}, p, ${named.by}, ${named.at} from unnest(${[...named.people]}::bigint[]) p
    on conflict do nothing returning person_id
  `.execute(tx);
  return rows.map((row) => row.personId);
}

/** Somebody elsewhere who uses it. */
export type InnovationUse = {
  id: number;
  personId: number;
  name: string;
  nip: string;
  unitCode: string;
  unitName: string;
  since: Day;
  words: string;
};

/** Who else uses an innovation, the newest first. */
export async function selectUses(db: Db, innovationId: number, on: Day): Promise<InnovationUse[]> {
  const { rows } = await sql<InnovationUse>`
    select s.id, s.person_id, card.name, card.nip, u.code as unit_code, u.name as unit_name, s.since, s.words
    from transfer.innovation_use s
    join people.person_card card on card.id = s.person_id
    join people.units_reaching(${on}) u on u.unit_id = s.unit_id
    where s.innovation_id = ${innovationId} and s.taken_back_at is null order by s.since desc, s.id desc
  `.execute(db);
  return rows;
}

/** Stores that somebody uses it; false where she has told so before. */
export async function insertUse(
  tx: Tx,
  use: { innovationId: number; personId: number; unitId: number; since: Day; words: string; at: Date }
): Promise<boolean> {
  const { rows } = await sql`
    insert into transfer.innovation_use (innovation_id, person_id, unit_id, since, words, recorded_at)
    values (${use.innovationId}, ${use.personId}, ${use.unitId}, ${use.since}, ${use.words}, ${use.at})
    on conflict (innovation_id, person_id) where taken_back_at is null do nothing returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Marks that somebody does not use it any more; the row stays. */
export async function endUse(tx: Tx, use: { innovationId: number; personId: number; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    update transfer.innovation_use set taken_back_at = ${use.at}
    where innovation_id = ${use.innovationId} and person_id = ${use.personId} and taken_back_at is null returning id
  `.execute(tx);
  return rows.length > 0;
}
