// SQL of the versions of a year's scheme: which there are, the draft, and which is in force.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { catalogueFor } from '../catalogue.ts';
import { completeScheme } from '../scheme.ts';
import type { Scheme } from '../types.ts';

export type VersionState = 'draft' | 'in-force' | 'replaced' | 'withdrawn';
/** A version without its terms. */
export type VersionRow = {
  id: number;
  year: number;
  version: number;
  state: VersionState;
  basedOn: { year: number; version: number } | null;
  revision: number;
  madeAt: Date;
  editedAt: Date | null;
  editedBy: number | null;
  /** Who wrote it last: who changed it, else who began it. */
  writer: { id: number; name: string } | null;
  adoptedAt: Date | null;
  adopter: string | null;
  reason: string;
};
export type SchemeVersion = VersionRow & { scheme: Scheme };

const columns = sql.raw(`s.id, s.year, s.version, s.state, s.revision, s.made_at, s.edited_at, s.edited_by,
  s.adopted_at, s.reason, adopter.name as adopter,
  (select json_build_object('year', b.year, 'version', b.version) from assessment.scheme b where b.id = s.based_on) as based_on,
  case when writer.id is not null then json_build_object('id', writer.id, 'name', writer.name) end as writer`);
const names = sql.raw(`left join people.person_card writer on writer.id = coalesce(s.edited_by, s.made_by)
  left join people.person_card adopter on adopter.id = s.adopted_by`);

/** The versions of a year, the newest first; those of every year where none is named. */
export async function selectVersions(db: Db, year: number | null): Promise<VersionRow[]> {
  const asked = year === null ? sql`true` : sql`s.year = ${year}`;
  const { rows } = await sql<VersionRow>`
    select ${columns} from assessment.scheme s ${names} where ${asked} order by s.year desc, s.version desc
  `.execute(db);
  return rows;
}

async function selectOne(db: Db, where: RawBuilder<unknown>): Promise<SchemeVersion | undefined> {
  const { rows } = await sql<VersionRow & { document: Scheme }>`
    select ${columns}, s.document from assessment.scheme s ${names} where ${where}
  `.execute(db);
  if (!rows[0]) return undefined;
  const { document, ...version } = rows[0];
  return { ...version, scheme: completeScheme(document, catalogueFor(document.year)) };
}

/** A version of a year with its terms, if there is one. */
export const selectOptionalVersion = (
  db: Db,
  of: { year: number; version: number }
): Promise<SchemeVersion | undefined> => selectOne(db, sql`s.year = ${of.year} and s.version = ${of.version}`);

/** The draft of a year, if one is being written. */
export const selectOptionalDraft = (db: Db, year: number): Promise<SchemeVersion | undefined> =>
  selectOne(db, sql`s.year = ${year} and s.state = 'draft'`);

/** The draft of a year, held until the transaction ends, so that of two savers the second sees the first. */
export async function lockOptionalDraft(tx: Tx, year: number): Promise<SchemeVersion | undefined> {
  await sql`select from assessment.scheme where year = ${year} and state = 'draft' for update`.execute(tx);
  return selectOptionalDraft(tx, year);
}

/** Stores a version: a draft, or that with which a year opens; gives its id. */
export async function insertVersion(
  tx: Tx,
  scheme: Scheme,
  of: { state: VersionState; basedOn: number | null; by: number | null; now: Date }
): Promise<number> {
  const row = await tx
    .insertInto('assessment.scheme')
    .values({
      ...{ year: scheme.year, version: scheme.version, name: scheme.name.id, isOfficial: scheme.official },
      ...{ document: JSON.stringify(scheme), madeBy: of.by, madeAt: of.now, state: of.state, basedOn: of.basedOn }
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps the changed terms of a draft. */
export async function updateDraft(
  tx: Tx,
  draft: Pick<SchemeVersion, 'id' | 'revision'>,
  of: { scheme: Scheme; by: number | null; now: Date }
): Promise<void> {
  const { scheme, by, now } = of;
  await tx
    .updateTable('assessment.scheme')
    .set({
      ...{ document: JSON.stringify(scheme), name: scheme.name.id, isOfficial: scheme.official },
      ...{ revision: draft.revision + 1, editedBy: by, editedAt: now }
    })
    .where('id', '=', draft.id)
    .execute();
}

/** Lays a draft aside; it stays to be read. */
export async function withdrawVersion(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('assessment.scheme').set({ state: 'withdrawn' }).where('id', '=', id).execute();
}

/** Puts a version into force in place of the one before, with its cut-off. */
export async function putInForce(
  tx: Tx,
  of: { id: number; year: number; cutOffOn: Day; reason: string; by: number | null; now: Date }
): Promise<void> {
  const { id, year, cutOffOn, reason, by, now } = of;
  await sql`update assessment.scheme set state = 'replaced' where year = ${year} and state = 'in-force'`.execute(tx);
  await sql`
    update assessment.scheme set state = 'in-force', adopted_at = ${now}, adopted_by = ${by}, reason = ${reason} where id = ${id}
  `.execute(tx);
  await sql`update assessment.period set scheme_id = ${id}, cut_off_on = ${cutOffOn} where year = ${year}`.execute(tx);
}
