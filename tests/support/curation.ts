// Published assets with their rounds of review, for the tests of curation.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Level } from '#modules/knowledge/types.ts';

const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);

type Made = {
  unit: number;
  authors: readonly { id: number }[];
  on?: Day;
  level?: Level;
  withdrawnOn?: Day;
  address?: string;
  title?: string;
  jobFamily?: string;
};

/** An asset of these authors, published on 1 March 2026 at level 3 unless told. */
export async function published(db: Db, made: Made): Promise<number> {
  const { unit, authors, on = '2026-03-01', level = 3, withdrawnOn, address = '', title = 'Rekonsiliasi kas' } = made;
  const { id } = await db
    .insertInto('knowledge.asset')
    .values({
      unitId: unit,
      level,
      state: withdrawnOn ? 'withdrawn' : 'published',
      title,
      form: 'text',
      body: address === '' ? 'Isi' : '',
      address,
      jobFamily: made.jobFamily ?? '',
      createdBy: authors[0]!.id,
      submittedAt: at(on),
      ...(withdrawnOn ? { withdrawnAt: at(withdrawnOn) } : {})
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into knowledge.asset_version (asset_id, version, title, summary, body, form, by_id)
    select id, 1, title, '', body, form, created_by from knowledge.asset where id = ${id}`.execute(db);
  for (const { id: personId } of authors)
    await db.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}

type RoundOf = {
  asset: number;
  unit: number;
  openedOn: Day;
  dueOn: Day;
  closedOn?: Day;
  outcome?: 'confirmed' | 'updated' | 'replaced';
  newer?: number;
  group?: number;
};

/** A round of review of an asset; closed where told so. */
export async function aRound(db: Db, of: RoundOf): Promise<number> {
  const { asset, unit, openedOn, dueOn, closedOn, outcome = 'confirmed', newer } = of;
  const { id } = await db
    .insertInto('curation.round')
    .values({
      assetId: asset,
      unitId: unit,
      version: 1,
      openedOn,
      dueOn,
      groupId: of.group ?? null,
      isStanding: closedOn === undefined || outcome === 'replaced',
      ...(closedOn ? { closedAt: at(closedOn), outcome, newerId: newer ?? null } : {})
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody's signature under a round. */
export const signed = (db: Db, round: number, of: { person: number; part: string; on: Day; version?: number }) =>
  sql`insert into curation.signature (round_id, person_id, part, verdict, version, at)
    values (${round}, ${of.person}, ${of.part}, 'confirmed', ${of.version ?? 1}, ${at(of.on)})`.execute(db);
