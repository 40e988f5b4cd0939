// The ministry counted by hand with a committee: five activities in A, a chair and three members from elsewhere, one from inside.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { openCommittee } from '#modules/assessment/server/index.ts';
import { decideException, dossierOf, nameMember, publishSeed } from '#modules/committee/server/index.ts';
import type { Part } from '#modules/committee/types.ts';
import { count, handMadeMinistry, learn, operatorOn, type Ministry } from './assessment.ts';
import { aPerson, aUnit } from './learning.ts';

type Who = 'officer' | 'chair' | 'one' | 'two' | 'three' | 'inside';
export type Assessed = {
  m: Ministry;
  people: Record<Who, number>;
  /** The dossier of A in 2026. */
  of: { id: number; year: number; unitId: number };
};

const parts: [Who, Part][] = [
  ['chair', 'chair'],
  ['one', 'member'],
  ['two', 'member'],
  ['three', 'member'],
  ['inside', 'member']
];

async function peopleOf(db: Db, m: Ministry): Promise<Record<Who, number>> {
  const unit = await aUnit(db, { code: 'OTHER', echelon: 'I', above: [m.units.M] });
  const under = m.people['m'] ?? 0;
  return {
    officer: await aPerson(db, 'Petugas', { unit: m.units.A, under: m.people['a'] ?? 0 }),
    chair: await aPerson(db, 'Ketua', { unit, under }),
    one: await aPerson(db, 'Satu', { unit, under }),
    two: await aPerson(db, 'Dua', { unit, under }),
    three: await aPerson(db, 'Tiga', { unit, under }),
    inside: await aPerson(db, 'Dalam', { unit: m.units.B, under: m.people['b'] ?? 0 })
  };
}

async function learnSome(db: Db, m: Ministry): Promise<void> {
  for (const who of ['b1', 'b2', 'b3', 'b4', 'a1']) {
    const unit = who.startsWith('b') ? m.units.B : m.units.A;
    const activity = { person: m.people[who] ?? 0, unit, more: { need: 'gap' as const } };
    await db.transaction().execute((tx) => learn(tx, activity));
  }
}

/** By decision every phase is open at once: what is tested is each step, whenever it is done. */
const everyPhase = {
  dossier: null,
  phases: ['self-assessment' as const, 'committee' as const, 'answer' as const, 'approval' as const],
  untilOn: '2027-12-31',
  reason: 'Uji coba'
};

/** The ministry with its year counted, its committee open, every phase of it open, too, its members named and the seed published. */
export async function assessedMinistry(db: Db, day: Day): Promise<Assessed> {
  const m = await handMadeMinistry(db);
  const people = await peopleOf(db, m);
  await learnSome(db, m);
  await count(db, day);
  const operator = operatorOn(db, day);
  await openCommittee(operator, 2026, { sampleSize: 4, wholeBelow: 0.8, answerDays: 10 });
  await decideException(operator, 2026, everyPhase);
  await publishSeed(operator, 2026, { seed: 'undian 24 November' });
  for (const [who, part] of parts) {
    const { rows } = await sql<{ nip: string }>`select nip from people.person where id = ${people[who]}`.execute(db);
    const term = { startsOn: '2026-01-05', endsOn: '2027-12-31', documentNumber: 'KEP-1', documentOn: '2026-01-05' };
    await nameMember(operator, 2026, { nip: rows[0]?.nip ?? '', part, ...term });
  }
  const id = (await dossierOf(operator, { year: 2026, code: m.codes.A })) ?? 0;
  return { m, people, of: { id, year: 2026, unitId: m.units.A } };
}
