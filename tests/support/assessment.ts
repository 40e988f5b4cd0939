// A ministry of four units small enough to count by hand: M above A, A above B and C; C has only three people.
import { sql } from 'kysely';
import { operator } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import {
  adoptScheme,
  changeScheme,
  closePeriod,
  computeIndex,
  draftScheme,
  openPeriod,
  verifyPeriod
} from '#modules/assessment/server/index.ts';
import { expandPractices, type UnitFigure } from '#modules/assessment/figures.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import type { PracticeFigure } from '#modules/assessment/types.ts';
import type { Activity } from '#modules/learning/types.ts';
import { insertActivity } from '#modules/learning/server/store.ts';
import { aPerson, aUnit, wholeActivity } from './learning.ts';
import { actingOn } from './noon.ts';

export type UnitName = 'M' | 'A' | 'B' | 'C';
export type Ministry = {
  units: Record<UnitName, number>;
  codes: Record<UnitName, string>;
  /** People by name: `b1` is the first of the staff of B, `b` its head. */
  people: Record<string, number>;
};

let built = 0;

async function staffOf(db: Db, letter: string, of: { unit: number; under: number; count: number }) {
  const people: Record<string, number> = {};
  people[letter] = await aPerson(db, `Kepala ${letter}`, { unit: of.unit, under: of.under, head: true });
  for (let place = 1; place <= of.count; place++)
    people[`${letter}${place}`] = await aPerson(db, `${letter}${place}`, { unit: of.unit, under: people[letter] });
  return people;
}

/** Fifteen people: the minister in M, five in A, six in B, three in C; the year 2026 is open. */
export async function handMadeMinistry(db: Db): Promise<Ministry> {
  const mark = `T${++built}`;
  const codes = { M: mark, A: `${mark}.A`, B: `${mark}.A.B`, C: `${mark}.A.C` };
  const M = await aUnit(db, { code: codes.M, echelon: '', above: [] });
  const A = await aUnit(db, { code: codes.A, echelon: 'I', above: [M] });
  const B = await aUnit(db, { code: codes.B, echelon: 'III', above: [A, M] });
  const C = await aUnit(db, { code: codes.C, echelon: 'III', above: [A, M] });
  const m = await aPerson(db, 'Menteri', { unit: M, head: true });
  const a = await staffOf(db, 'a', { unit: A, under: m, count: 4 });
  const b = await staffOf(db, 'b', { unit: B, under: a['a'] ?? m, count: 5 });
  const c = await staffOf(db, 'c', { unit: C, under: a['a'] ?? m, count: 2 });
  await openPeriod(operatorOn(db, '2026-01-01'), 2026);
  return { units: { M, A, B, C }, codes, people: { m, ...a, ...b, ...c } };
}

/** The operator at noon of a day. */
export const operatorOn = (db: Db, day: Day): Ctx => actingOn(db, operator, day);

/** Stores an activity of a person and tells of it, as the use cases of learning do. */
export async function learn(
  tx: Tx,
  of: { person: number; unit: number; more?: Partial<Activity> | undefined }
): Promise<number> {
  const { person, unit, more } = of;
  const { id } = await insertActivity(tx, { personId: person, unitId: unit, ...wholeActivity, ...more });
  await emit(operatorOn(tx, '2026-11-24'), tx, {
    name: 'learning.activity.started',
    subject: `learning.activity:${id}`,
    personId: person,
    unitId: unit
  });
  return id;
}

/** Puts minutes of one day into the ledger of a person, seen by a system, and tells of it. */
export async function logMinutes(
  tx: Tx,
  of: { person: number; unit: number; month: number; minutes: number }
): Promise<void> {
  const { person, unit, month, minutes } = of;
  await sql`insert into learning.hours (person_id, unit_id, on_date, minutes, origin)
    values (${person}, ${unit}, make_date(2026, ${month}, 5), ${minutes}, 'import')`.execute(tx);
  await emit(operatorOn(tx, '2026-11-24'), tx, {
    name: 'learning.hours.logged',
    subject: 'learning.hours:0',
    personId: person,
    unitId: unit
  });
}

/** Puts another version of the scheme of 2026 into force: `changeTerms(tx, { jpAYear: '24' }, day)`, also by a decree of that day. */
export async function changeTerms(
  db: Db,
  values: Readonly<Record<string, string>>,
  by: Day | { day: Day; decree: string }
): Promise<void> {
  const { day, decree } = typeof by === 'string' ? { day: by, decree: null } : by;
  const ctx = operatorOn(db, day);
  await draftScheme(ctx, 2026, { year: 2026, version: 1 });
  const typed = Object.fromEntries(Object.entries(values).map(([key, text]) => [key, [text]]));
  await changeScheme(ctx, 2026, { revision: 1, typed });
  const adopted = await adoptScheme(ctx, 2026, {
    ...{ version: 2, revision: 2, reason: 'uji' },
    decree: decree === null ? null : { number: decree, on: day }
  });
  if (!adopted.ok) throw new Error(adopted.reason);
}

/** A document of A that names two practices, complete, of which nobody has verified the check; gives its id. */
export async function proved(tx: Tx, { units, people }: Ministry): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with document as (
      insert into governance.document (unit_id, kind, number, title, summary, dated_on, valid_from, published_by)
      values (${units.A}, 'decree', 'K-1', 'Ketetapan', 'Isi', '2026-02-01', '2026-02-01', ${people['a'] ?? 0}) returning id
    ), purpose as (
      insert into governance.document_purpose select id, kind from document, (values ('practice:I.SOL.1a'), ('practice:O.KMI.4')) p (kind)
      returning document_id, kind
    ), checked as (
      insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
      select document_id, kind, ${people['a1'] ?? 0}, '2026-03-01', true, true from purpose
    ) select id from document
  `.execute(tx);
  return rows[0]?.id ?? 0;
}

/** Counts the year 2026 as of a day. */
export const count = (db: Db, day: Day = '2026-11-24'): Promise<void> => computeIndex(operatorOn(db, day), 2026);

type Kept = Omit<UnitFigure, 'unitId'>;

/** The figures of a unit in 2026 as they are kept. */
export async function keptIn(db: Db, unit: number): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select practices, components, index, employees from assessment.figure where year = 2026 and unit_id = ${unit}
  `.execute(db);
  if (!rows[0]) throw new Error(`unit ${unit} has no figure`);
  return rows[0];
}

/** One practice in a unit in 2026. */
export async function practiceIn(db: Db, unit: number, practice: string): Promise<PracticeFigure> {
  const { practices } = await keptIn(db, unit);
  const found = expandPractices(practices, catalogueFor(2026)).find((figure) => figure.id === practice);
  if (!found) throw new Error(`no practice ${practice}`);
  return found;
}

/** A rule for the learning culture of a unit that its people checked: it waits for somebody to verify it. */
export async function waitingDocument(db: Db, { unit, by }: { unit: number; by: number }): Promise<void> {
  await sql`
    with d as (
      insert into governance.document (unit_id, kind, number, title, dated_on, valid_from, published_by)
      values (${unit}, 'learning-culture', 'PER-1', 'Budaya belajar', '2026-01-05', '2026-01-05', ${by}) returning id
    ), p as (insert into governance.document_purpose select id, 'learning-culture' from d)
    insert into governance.document_check (document_id, kind, checked_by, checked_at, is_complete, waits)
    select id, 'learning-culture', ${by}, '2026-02-01', true, true from d`.execute(db);
}

/** A day in the approval of the example's calendar, on which 2026 may be closed. */
export const afterTheYear = '2027-03-31';

/** Closes 2026 for ever, in its approval unless told. */
export const closeYear = (db: Db, day: Day = afterTheYear) => closePeriod(operatorOn(db, day), 2026);

/** Proves 2026 as it was closed. */
export const verifyYear = (db: Db) => verifyPeriod(operatorOn(db, afterTheYear), 2026);
