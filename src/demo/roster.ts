// The roster of the demonstration ministry as the files an HR system would hand over, row by row in constant memory.

import { knownPeople } from './personas.ts';
import { holidays } from './roster-calendar.ts';
import { competencyNames } from './roster-competencies.ts';
import { jobs } from './roster-jobs.ts';
import { leadersOf, type Acting } from './roster-leaders.ts';
import { livesOf, type Life } from './roster-lives.ts';
import { planOf, type Plan } from './roster-plan.ts';
import { levelsOfLife, rowsOfLife } from './roster-rows.ts';

/** One file of the roster; its rows are made anew, and the same, each time they are asked for. */
export interface RosterFile {
  name: string;
  header: string[];
  rows(): Iterable<string[]>;
}

/** How many people the ministry has, and which of its many possible rosters is meant. */
export interface RosterOptions {
  people: number;
  seed?: number;
}

const knownNips = new Set(knownPeople.map((known) => known.nip));

function* lives(plan: Plan): Generator<Life> {
  for (const crew of plan.crews.values()) yield* livesOf(plan, crew);
}

function* unitRows(plan: Plan): Generator<string[]> {
  for (const { code, parent, name, echelon, from, to } of plan.units.values())
    yield [code, parent, name, echelon, from, to];
}

function* peopleRows(plan: Plan): Generator<string[]> {
  const leaders = leadersOf(plan);
  const actingOf = Map.groupBy<string, Acting>(leaders.acting, (acting) => acting.nip);
  for (const life of lives(plan)) yield* rowsOfLife(life, leaders, actingOf.get(life.identity.nip) ?? []);
}

function* jobRows(): Generator<string[]> {
  for (const { code, name, standard } of jobs.values()) {
    for (const [competency, level] of standard)
      yield [code, name, competency, competencyNames[competency]!, String(level)];
  }
}

function* competencyRows(plan: Plan): Generator<string[]> {
  for (const life of lives(plan)) yield* levelsOfLife(life, plan.seed, knownNips.has(life.identity.nip));
}

const headers = {
  'units.csv': 'kode_organisasi kode_induk nama eselon berlaku_mulai berlaku_sampai',
  'people.csv':
    'nip nama email kode_organisasi jabatan kode_jabatan jenis_jabatan pangkat golongan status penugasan atasan_nip tmt_jabatan tmt_selesai',
  'jobs.csv': 'kode_jabatan nama kode_kompetensi nama_kompetensi level',
  'competencies.csv': 'nip kode_kompetensi level diukur_pada sumber',
  'calendar.csv': 'tanggal jenis nama'
};

/** The five files of the roster of a ministry of so many people: `rosterFiles({ people: 600 })`. */
export function rosterFiles({ people, seed = 1 }: RosterOptions): RosterFile[] {
  const plan = planOf(people, seed);
  const rows: Record<keyof typeof headers, () => Iterable<string[]>> = {
    'units.csv': () => unitRows(plan),
    'people.csv': () => peopleRows(plan),
    'jobs.csv': jobRows,
    'competencies.csv': () => competencyRows(plan),
    'calendar.csv': holidays
  };
  return Object.entries(headers).map(([name, header]) => ({
    name,
    header: header.split(' '),
    rows: rows[name as keyof typeof headers]
  }));
}
