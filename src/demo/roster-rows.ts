// Lives written as rows of the roster: a row ends whenever job, unit, status or supervisor changes.

import { addDays, type Day } from '#platform/dates.ts';
import { chanceOf } from './random.ts';
import { dayBefore, rankOf, type Identity } from './roster-identity.ts';
import type { Acting, Leaders, Tenure } from './roster-leaders.ts';
import type { Life } from './roster-lives.ts';
import { titleOfHead } from './roster-units.ts';
import type { Spell } from './roster-spells.ts';

const never = '9999-12-31';
const lastOf = (time: { to: Day | '' }) => time.to || never;

interface Stretch {
  from: Day;
  to: Day | '';
  supervisor: string;
}

/** Under whom a time was spent, stretch by stretch; the supervisor is empty while the post above was vacant. */
export function supervisedBy(time: { from: Day; to: Day | '' }, tenures: readonly Tenure[]): Stretch[] {
  const stretches: Stretch[] = [];
  const end = lastOf(time);
  let from = time.from;
  for (const tenure of tenures) {
    if (lastOf(tenure) < from || tenure.from > end) continue;
    if (tenure.from > from) stretches.push({ from, to: dayBefore(tenure.from), supervisor: '' });
    const start = tenure.from > from ? tenure.from : from;
    const to = lastOf(tenure) < end ? tenure.to : time.to;
    stretches.push({ from: start, to, supervisor: tenure.nip });
    if (!to) return stretches;
    from = addDays(to, 1);
  }
  if (from <= end) stretches.push({ from, to: time.to, supervisor: '' });
  return stretches;
}

const above = (leaders: Leaders, spell: Pick<Spell, 'unit' | 'leads'>) =>
  leaders.tenures.get(spell.leads ? spell.unit.parent : spell.unit.code) ?? [];

function rowsOfSpell(identity: Identity, spell: Spell, leaders: Leaders): string[][] {
  const { nip, name, email } = identity;
  const [rank, grade] = rankOf(spell.grade);
  const { unit, job, title, status } = spell;
  return supervisedBy(spell, above(leaders, spell)).map(({ from, to, supervisor }) => [
    nip,
    name,
    email,
    unit.code,
    title,
    job.code,
    job.kind,
    rank,
    grade,
    status,
    'definitif',
    supervisor,
    from,
    to
  ]);
}

const words = { plt: 'Plt. ', plh: 'Plh. ' };

function rowsOfActing(identity: Identity, held: Spell, acting: Acting, leaders: Leaders): string[][] {
  const { nip, name, email } = identity;
  const [rank, grade] = rankOf(held.grade);
  const { unit, kind } = acting;
  const title = words[kind] + titleOfHead(unit);
  return supervisedBy(acting, above(leaders, { unit, leads: true })).map(({ from, to, supervisor }) => [
    nip,
    name,
    email,
    unit.code,
    title,
    unit.headJob,
    'struktural',
    rank,
    grade,
    'aktif',
    kind,
    supervisor === nip ? '' : supervisor,
    from,
    to
  ]);
}

/** The rows of one person, definitive jobs first, then what they did for another post. */
export function rowsOfLife({ identity, spells }: Life, leaders: Leaders, acting: readonly Acting[]): string[][] {
  const own = spells.flatMap((spell) => rowsOfSpell(identity, spell, leaders));
  return [...own, ...acting.flatMap((each) => rowsOfActing(identity, spells.at(-1)!, each, leaders))];
}

const sources = ['uji kompetensi', 'asesmen', 'penilaian atasan'];
const steps = [-2, -1, -1, -1, 0, 0, 0, 0, 1];

/** The measured competency levels of one person: most people, most competencies, in 2024 or 2025. */
export function levelsOfLife({ identity, spells }: Life, seed: number, known: boolean): string[][] {
  const chance = chanceOf(seed, `levels:${identity.nip}`);
  const first = spells[0]!;
  const last = spells.at(-1)!;
  const year = first.from < '2024-07-01' && chance.happens(0.45) ? 2024 : 2025;
  const measuredOn = addDays(`${year}-08-01`, chance.between(0, 90));
  const wasThere = first.from < measuredOn && lastOf(last) > measuredOn;
  if (!known && (!wasThere || chance.happens(0.12))) return [];
  return last.job.standard
    .filter(() => known || !chance.happens(0.08))
    .map(([code, level]) => {
      const measured = Math.min(5, Math.max(1, level + chance.pick(steps)));
      return [identity.nip, code, String(measured), measuredOn, chance.pick(sources)];
    });
}
