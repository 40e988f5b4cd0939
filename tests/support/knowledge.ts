// A small ministry for the tests of knowledge: a root over two level-I units, one of them with an office below.
import { sql } from 'kysely';
import { visitor, type Grant } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { aUnit } from './learning.ts';
import { actingOn } from './noon.ts';

let born = 0;

export type Somebody = { id: number; nip: string; unitId: number | null };

/** A person placed in a unit from 2020 on, as its leader if told so; null = without a place. */
export async function somebody(
  db: Db,
  unitId: number | null,
  more: { leads?: boolean; under?: number } = {}
): Promise<Somebody> {
  const nip = `19910101201502${String(++born).padStart(4, '0')}`;
  const { id } = await db
    .insertInto('people.person')
    .values({ nip, name: `Orang ${born}` })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (unitId !== null)
    await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, supervisor_id, valid)
      values (${id}, ${unitId}, 'definitive', 'Pelaksana', ${more.leads ? 'struktural' : 'pelaksana'}, 'active',
        ${more.under ?? null}, '[2020-01-01,)')`.execute(db);
  return { id, nip, unitId };
}

/** What a use case is given when this person acts at noon of a day, 24 November 2026 unless told; null = a visitor. */
export function actingAs(
  db: Db,
  who: Somebody | null,
  { on = '2026-11-24', grants = [] }: { on?: Day; grants?: readonly Grant[] } = {}
): Ctx {
  const unitId = who?.unitId ?? null;
  return actingOn(db, { ...visitor, personId: who?.id ?? null, nip: who?.nip ?? '', unitId, grants }, on);
}

/** Somebody's passed check on data, information and knowledge, so that the first asset is taken. */
export async function passBasics(db: Db, personId: number, on: Day = '2026-01-05'): Promise<void> {
  await sql`
    insert into knowledge.basics_try (person_id, primer_version, answers, correct, questions, is_passed, at)
    values (${personId}, 1, '{}', 7, 7, true, ${on})
  `.execute(db);
}

/** A root, the level-I units east and west, an office below east; a leader and two staff in the office, one in west. */
export async function knowledgeMinistry(db: Db) {
  const root = await aUnit(db, { code: `K${++born}`, echelon: '', above: [] });
  const east = await aUnit(db, { code: `K${++born}`, echelon: 'I', above: [root] });
  const west = await aUnit(db, { code: `K${++born}`, echelon: 'I', above: [root] });
  const office = await aUnit(db, { code: `K${++born}`, echelon: 'III', above: [east, root] });
  const leader = await somebody(db, office, { leads: true });
  const ani = await somebody(db, office, { under: leader.id });
  const budi = await somebody(db, office, { under: leader.id });
  const eastern = await somebody(db, east);
  const western = await somebody(db, west);
  for (const { id } of [leader, ani, budi, eastern, western]) await passBasics(db, id);
  return { root, east, west, office, leader, ani, budi, eastern, western };
}

/** How an attempt went: `done`, or by which refusal it was thrown back. */
export const outcome = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'done',
    (error: unknown) => refusalOf(error) ?? error
  );
