// A very small ministry for the tests of learning: a root, one unit below, its head, two staff and an officer.
import { sql } from 'kysely';
import { visitor, type Grant } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { inUnits, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';
import { actingOn } from './noon.ts';

/** Ids of the small ministry's units and people. */
export type SmallMinistry = Record<'root' | 'unit' | 'minister' | 'head' | 'ani' | 'budi' | 'officer', number>;

/** A unit under others, nearest first, since 2020 or for the days given. */
export async function aUnit(
  db: Db,
  of: { code: string; echelon: string; above: readonly number[]; valid?: string }
): Promise<number> {
  const { code, echelon, above, valid = '[2020-01-01,)' } = of;
  const { id } = await db.insertInto('people.unit').values({ code }).returning('id').executeTakeFirstOrThrow();
  await sql`insert into people.unit_period (unit_id, parent_id, name, echelon, valid)
    values (${id}, ${above[0] ?? null}, ${`Unit ${code}`}, ${echelon}, ${valid})`.execute(db);
  for (const [depth, ancestor] of [id, ...above].entries())
    await sql`insert into people.unit_ancestor values (${id}, ${ancestor}, ${depth}, ${valid})`.execute(db);
  return id;
}

let born = 0;
/** A person with a definitive place from 2020 on, or from `from`. */
export async function aPerson(
  db: Db,
  name: string,
  place: { unit: number; under?: number; head?: boolean; from?: Day }
): Promise<number> {
  const nip = `19900101201001${String(++born).padStart(4, '0')}`;
  const { id } = await db.insertInto('people.person').values({ nip, name }).returning('id').executeTakeFirstOrThrow();
  await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, supervisor_id, valid)
    values (${id}, ${place.unit}, 'definitive', ${name}, ${place.head ? 'struktural' : 'pelaksana'}, 'active',
      ${place.under ?? null}, daterange(${place.from ?? '2020-01-01'}::date, null))`.execute(db);
  return id;
}

/** Gives somebody the acting headship of a unit for some days: `[2026-01-14,2026-02-01)`. */
export async function actAsHead(db: Db, personId: number, of: { unit: number; valid: string }): Promise<void> {
  await sql`insert into people.assignment (person_id, unit_id, kind, title, job_kind, status, valid)
    values (${personId}, ${of.unit}, 'acting', 'Plt.', 'struktural', 'active', ${of.valid})`.execute(db);
}

/** The root with its minister, a unit with its head over Ani and Budi, and an officer. */
export async function smallMinistry(db: Db): Promise<SmallMinistry> {
  const root = await aUnit(db, { code: `R${++born}`, echelon: 'I', above: [] });
  const unit = await aUnit(db, { code: `U${++born}`, echelon: 'III', above: [root] });
  const minister = await aPerson(db, 'Menteri', { unit: root, head: true });
  const head = await aPerson(db, 'I Made Wiratama', { unit, under: minister, head: true });
  const ani = await aPerson(db, 'Ani', { unit, under: head });
  const budi = await aPerson(db, 'Budi', { unit, under: head });
  const officer = await aPerson(db, 'Pengelola', { unit: root, under: minister });
  return { root, unit, minister, head, ani, budi, officer };
}

type More = { grants?: readonly Grant[]; standsInFor?: readonly number[] };

/** What a use case is given when this person acts at noon of the day. */
export const ctxOf = (...[db, personId, on, more = {}]: [Db, number, Day, More?]): Ctx =>
  actingOn(db, { ...visitor, personId, ...more }, on);

/** What a rule of evidence is asked in the tests: the year 2026 up to a day, everyone counts. */
export function scopeOf(asOf: Day, more: Partial<EvidenceScope> = {}): EvidenceScope {
  return {
    year: 2026,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    asOf,
    cutOff: '2027-01-31',
    counted: sql`(select * from people.active_employees('2026-01-01'::date, '2026-12-31'::date, ${asOf}::date))`,
    inUnits: inUnits(null),
    isWhole: true,
    aims: { jpAYear: 20, response: 0.3 },
    ...more
  };
}

/** The rows of one practice's rule: `{ subject: achieved }`. */
export async function achieved(
  db: Db,
  rule: Evidence | undefined,
  scope: EvidenceScope
): Promise<Record<string, boolean>> {
  if (!rule) throw new Error('no such rule');
  const { rows } = await rule.rows(scope).execute(db);
  return Object.fromEntries(rows.map((row) => [row.subject, row.achieved]));
}

const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);

/** A self-learning done as asked from Monday 5 to Friday 16 January, but for an asset or a sharing. */
export const wholeActivity = {
  solution: 'self',
  title: 'Kueri dasar',
  goal: 'Menulis kueri rekonsiliasi',
  need: 'gap',
  sourceKind: 'course',
  source: 'Kursus daring',
  plannedMinutes: 90,
  startsOn: '2026-01-05',
  endsOn: '2026-01-16',
  state: 'accepted',
  createdAt: at('2026-01-01'),
  noticedAt: at('2026-01-02'),
  answeredAt: at('2026-01-05'),
  answer: 'granted',
  evaluatedAt: at('2026-01-16'),
  metGoal: 4,
  reportedAt: at('2026-01-19'),
  documents: 1,
  acceptedAt: at('2026-01-20')
} as const;
