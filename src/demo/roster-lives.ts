// The lives of the people: who stays, moves, rises, is hired, studies, retires, person by person from the plan.

import type { Day } from '#platform/dates.ts';
import { knownAt } from './personas.ts';
import { chanceOf, type Chance } from './random.ts';
import {
  birthdayOf,
  identityOf,
  identityOfKnown,
  jobBelow,
  retirementOf,
  type Identity,
  type Role
} from './roster-identity.ts';
import { jobOf, rungsOf, type Job } from './roster-jobs.ts';
import { expertOfMerger, headOf, predecessorOf, retirementYearOf, takeOverOn } from './roster-leaders.ts';
import { levelOnes } from './roster-ministry.ts';
import type { Crew, Plan } from './roster-plan.ts';
import { asHead, asStaff, changedFrom, fromBefore, inARow, retired, type Spell } from './roster-spells.ts';
import { historyBegins, mergerOn, type Unit } from './roster-units.ts';

/** A person and what they did since the history begins. */
export interface Life {
  identity: Identity;
  spells: Spell[];
}

const pastMoves: Day[] = [
  '2024-07-01',
  '2024-10-01',
  '2025-02-03',
  '2025-05-02',
  '2025-08-01',
  '2025-11-03',
  '2026-02-02'
];
const midYearMoves: Day[] = ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01', '2026-10-15', '2026-11-02'];
const hiringDays: Day[] = [
  '2024-03-01',
  '2024-06-01',
  '2025-03-01',
  '2025-10-01',
  '2026-02-01',
  '2026-05-01',
  '2026-10-15'
];

const unitOf = (plan: Plan, code: string): Unit => plan.units.get(code)!;

/** The expert's job of the level-I unit's own trade that lies below or beside a leader's. */
function expertJob(unit: Unit): Job {
  const rungs = rungsOf(levelOnes[Math.max(0, unit.levelOne)]!.ladders[0]!);
  return (unit.echelon === 'IV' ? rungs[1] : (rungs[2] ?? rungs[1]))!;
}

function originOf(plan: Plan, chance: Chance, unit: Unit, levelOne = unit.levelOne): Unit {
  const others = plan.origins[levelOne]!.filter((other) => other !== unit);
  return chance.pick(others);
}

function headSpells(plan: Plan, crew: Crew, grade: number | string): Spell[] {
  const { unit, story } = crew;
  const job = jobOf(unit.headJob);
  const here = asHead(unit, job, grade, unit.from);
  if (unit.from === mergerOn) return inARow([asHead(unitOf(plan, unit.before[0]!), job, grade, historyBegins), here]);
  if (unit.from > historyBegins) {
    return inARow([asStaff(unitOf(plan, unit.before[0]!), expertJob(unit), grade, historyBegins), here]);
  }
  if (story.kind === 'swapped') {
    return inARow([asHead(unitOf(plan, story.partner), job, grade, historyBegins), { ...here, from: story.on }]);
  }
  if (story.kind === 'succeeded') {
    const from = takeOverOn(predecessorOf(plan, crew).retiredOn);
    const origin = originOf(plan, chanceOf(plan.seed, `head:${unit.code}`), unit);
    return inARow([asStaff(origin, expertJob(unit), grade, historyBegins), { ...here, from }]);
  }
  if (story.kind === 'vacant') {
    const away = asStaff(unitOf(plan, unit.parent), expertJob(unit), grade, story.on);
    return inARow([here, { ...away, status: 'dipekerjakan di luar' }]);
  }
  return [here];
}

const headLife = (plan: Plan, crew: Crew): Life => {
  const identity = headOf(plan, crew);
  return { identity, spells: headSpells(plan, crew, identity.grade) };
};

function predecessorLife(plan: Plan, crew: Crew): Life {
  const { identity, retiredOn } = predecessorOf(plan, crew);
  const spell = asHead(crew.unit, jobOf(crew.unit.headJob), identity.grade, historyBegins);
  return { identity, spells: retired([spell], retiredOn) };
}

function expertLife(plan: Plan, crew: Crew): Life {
  const identity = expertOfMerger(plan, crew);
  const before = asHead(unitOf(plan, crew.unit.before[1]!), jobOf(crew.unit.headJob), identity.grade, historyBegins);
  return { identity, spells: inARow([before, asStaff(crew.unit, jobOf('FNG.ANG.3'), identity.grade, mergerOn)]) };
}

function jobForStaff(chance: Chance, unit: Unit, isNew: boolean): Job {
  const spec = levelOnes[unit.levelOne]!;
  if (chance.happens(0.45))
    return jobOf(
      chance.pick(['PLK.01', 'PLK.01', 'PLK.02', 'PLK.02', 'PLK.03', unit.kind === 'office' ? 'PLK.04' : 'PLK.01'])
    );
  const ladders = unit.kind === 'secretariat' ? ['SDM', 'PKO', ...spec.ladders] : spec.ladders;
  const rungs = rungsOf(chance.pick(ladders));
  const draw = chance.next();
  const rung = isNew ? 0 : draw < 0.42 ? 0 : draw < 0.77 ? 1 : draw < 0.975 ? 2 : 3;
  return rungs[Math.min(rung, rungs.length - 1)]!;
}

type Turn = 'steady' | 'moved' | 'moved-mid-year' | 'moved-far' | 'moved-twice' | 'promoted' | 'hired';

function turnOf(chance: Chance): Turn {
  const shares: [Turn, number][] = [
    ['moved', 0.13],
    ['moved-mid-year', 0.06],
    ['moved-far', 0.02],
    ['moved-twice', 0.02],
    ['promoted', 0.08],
    ['hired', 0.09]
  ];
  let draw = chance.next();
  return shares.find(([, share]) => (draw -= share) < 0)?.[0] ?? 'steady';
}

function staffSpells(plan: Plan, chance: Chance, here: Spell, turn: Turn): Spell[] {
  const { unit } = here;
  const from = (place: Unit, day: Day = historyBegins): Spell => ({ ...here, unit: place, from: day });
  const origin = () => originOf(plan, chance, unit);
  switch (turn) {
    case 'moved':
      return [from(origin()), from(unit, chance.pick(pastMoves))];
    case 'moved-mid-year':
      return [from(origin()), from(unit, chance.pick(midYearMoves))];
    case 'moved-far':
      return [
        from(originOf(plan, chance, unit, chance.between(0, levelOnes.length - 1))),
        from(unit, chance.pick(pastMoves))
      ];
    case 'moved-twice':
      return [
        from(origin()),
        from(origin(), chance.pick(pastMoves.slice(0, 3))),
        from(unit, chance.pick(pastMoves.slice(4)))
      ];
    case 'promoted': {
      const below = jobBelow(here.job);
      return below ? [asStaff(unit, below, here.grade, historyBegins), from(unit, chance.pick(pastMoves))] : [here];
    }
    default:
      return [here];
  }
}

const awayByNumber: Record<number, string> = {
  7: 'tugas belajar',
  67: 'tugas belajar',
  127: 'tugas belajar',
  187: 'tugas belajar',
  247: 'tugas belajar',
  31: 'cuti di luar tanggungan negara',
  231: 'cuti di luar tanggungan negara',
  101: 'diberhentikan sementara',
  151: 'dipekerjakan di luar',
  211: 'dipekerjakan di luar',
  271: 'dipekerjakan di luar'
};

function withAway(chance: Chance, spells: Spell[], status: string): Spell[] {
  const away = changedFrom(
    spells,
    chance.pick(['2024-09-02', '2025-02-03', '2025-09-01', '2026-02-02', '2026-09-01']),
    { status }
  );
  const isBack = away.at(-1)!.from < '2025-01-01' && chance.happens(0.6);
  return isBack ? changedFrom(away, '2026-04-01', { status: 'aktif' }) : away;
}

function staffLife(plan: Plan, crew: Crew, place: number): Life {
  const ordinal = crew.first + (crew.story.kind === 'succeeded' ? 2 : 1) + place;
  const known = knownAt(crew.unit.code, place);
  if (known) {
    const identity = identityOfKnown(known);
    return { identity, spells: [asStaff(crew.unit, jobOf(known.job), identity.grade, crew.unit.from)] };
  }
  const chance = chanceOf(plan.seed, `life:${ordinal}`);
  const status = awayByNumber[(crew.staffBefore + place) % 300];
  const turn = status ? 'steady' : turnOf(chance);
  const job = jobForStaff(chance, crew.unit, turn === 'hired');
  const role: Role = { job };
  if (turn === 'hired') role.hiredOn = chance.pick(hiringDays);
  role.onContract = job.code.startsWith('PLK') && chance.happens(turn === 'hired' ? 0.3 : 0.05);
  const identity = identityOf(plan.seed, ordinal, role);
  const here = asStaff(crew.unit, job, identity.grade, role.hiredOn ?? historyBegins);
  const spells = inARow(staffSpells(plan, chance, here, turn));
  const told = fromBefore(status ? withAway(chance, spells, status) : spells, (unit) =>
    unitOf(plan, chance.pick(unit.before))
  );
  return { identity, spells: told };
}

function leaverLife(plan: Plan, crew: Crew, place: number): Life {
  const ordinal = crew.first + (crew.story.kind === 'succeeded' ? 2 : 1) + crew.staff + place;
  const job = jobForStaff(chanceOf(plan.seed, `life:${ordinal}`), crew.unit, false);
  const settled = job.kind === 'pelaksana' ? job : jobOf('PLK.01');
  const birthday = birthdayOf(plan.seed, ordinal);
  const year = retirementYearOf(birthday, ordinal);
  const identity = identityOf(plan.seed, ordinal, { job: settled, retiringIn: year });
  const on = retirementOf(birthday, year);
  const unit = on > crew.unit.from ? crew.unit : unitOf(plan, crew.unit.before[0]!);
  const spells = retired([asStaff(unit, settled, identity.grade, historyBegins)], on);
  return { identity, spells: fromBefore(spells, (late) => unitOf(plan, late.before[0]!)) };
}

/** The lives of the people of one unit: head, predecessor, staff, those who retired. */
export function* livesOf(plan: Plan, crew: Crew): Generator<Life> {
  yield headLife(plan, crew);
  if (crew.story.kind === 'succeeded') yield predecessorLife(plan, crew);
  for (let place = 0; place < crew.staff; place++) {
    yield crew.unit.from === mergerOn && place === 0 ? expertLife(plan, crew) : staffLife(plan, crew, place);
  }
  for (let place = 0; place < crew.leavers; place++) yield leaverLife(plan, crew, place);
}
