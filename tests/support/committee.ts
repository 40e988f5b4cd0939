// The ministry counted by hand with a committee: five activities in A, a chair and three members from elsewhere, one from inside.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { visitor, type Grant } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { drawSample, openCommittee, signSelfAssessment, walkComponent } from '#modules/assessment/server/index.ts';
import { askedPractices } from '#modules/assessment/server/walk-practices.ts';
import {
  decideException,
  dossierOf,
  getDossier,
  judgeItems,
  nameMember,
  publishSeed,
  shareWork,
  type Given
} from '#modules/committee/server/index.ts';
import type { Part } from '#modules/committee/types.ts';
import { count, handMadeMinistry, learn, operatorOn, type Ministry } from './assessment.ts';
import { aPerson, aUnit } from './learning.ts';
import { actingOn } from './noon.ts';

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

/** The practice that is sampled in the tests. */
export const sampledPractice = 'I.SOL.1a';
/** A capability over a unit, or over all. */
export const grant = (capability: string, unitId: number | null = null): Grant => ({ capability, unitId });
const components = ['learners', 'knowledge', 'solutions', 'value-chain'];

/** Who acts in an assessed ministry on a day, and the steps up to a judged sample: `acting(() => assessed, day)`. */
export function acting(assessed: () => Assessed, day: Day) {
  const as = (db: Db, personId: number, grants: Grant[] = [], on = day): Ctx =>
    actingOn(db, { ...visitor, personId, grants }, on);
  const unitA = () => assessed().m.units.A;
  const officer = (db: Db, on = day) =>
    as(db, assessed().people.officer, [grant('committee.walk', unitA()), grant('assessment.names', unitA())], on);
  const leader = (db: Db, on = day) => as(db, assessed().m.people['a'] ?? 0, [grant('committee.sign', unitA())], on);
  const chair = (db: Db, on = day) => as(db, assessed().people.chair, [], on);
  /** The member of a name. */
  const sitter = (name: string) =>
    assessed().people[({ Satu: 'one', Dua: 'two', Tiga: 'three' } as const)[name as 'Satu']];
  const walked = async (db: Db) => {
    const { of } = assessed();
    const all = new Set((await askedPractices(officer(db), of)).map((each) => each.practice.component));
    const said = { notes: { [sampledPractice]: 'Ada laporan' }, sources: {} };
    for (const component of all) await walkComponent(officer(db), of, { component, ...said });
  };
  const signed = async (db: Db) => {
    await walked(db);
    const answer = await signSelfAssessment(leader(db), assessed().of);
    if (!answer.ok) throw new Error(answer.reason);
  };
  const verdicts = async (db: Db, stands: (place: number) => boolean): Promise<Given[]> =>
    (await getDossier(operatorOn(db, day), assessed().of.id)).items
      .filter((item) => item.practice === sampledPractice)
      .map((item) => ({
        itemId: item.id,
        stands: stands(item.place),
        score: null,
        reason: stands(item.place) ? '' : 'Bukan kesenjangan'
      }));
  const judgedBy = async (db: Db, who: number, stands: (place: number) => boolean) =>
    judgeItems(as(db, who), assessed().of.id, { practice: sampledPractice, given: await verdicts(db, stands) });
  /** Signed, drawn, and shared out: what judges wait for. */
  const ready = async (db: Db) => {
    await signed(db);
    await drawSample(chair(db), assessed().of, { practice: sampledPractice, isWhole: false });
    await shareWork(operatorOn(db, day), 2026, components);
  };
  /** The seats of the component of the sampled practice. */
  const seatsOf = async (db: Db) =>
    (await getDossier(operatorOn(db, day), assessed().of.id)).seats.filter((seat) => seat.component === 'solutions');
  /** Signed, drawn, and judged by all members alike: so many of the records of A stand. */
  const sampled = async (db: Db, standing: number) => {
    await ready(db);
    const { one, two, three } = assessed().people;
    for (const who of [one, two, three]) await judgedBy(db, who, (place) => place <= standing);
  };
  return { as, officer, leader, chair, sitter, walked, signed, verdicts, judgedBy, ready, seatsOf, sampled };
}
