// The unit tree of the demonstration ministry for a size: readable codes, four levels, one merger, one office opened later.

import type { Day } from '#platform/dates.ts';
import { levelOnes, ministryName, type LevelOne, type UnitKind } from './roster-ministry.ts';
import { placeName, regionName } from './roster-places.ts';
import { shareOut } from './random.ts';

/** A unit as the roster lists it, with what the generator needs to people it. */
export interface Unit {
  code: string;
  parent: string;
  name: string;
  echelon: '' | 'I' | 'II' | 'III' | 'IV';
  kind: UnitKind;
  headJob: string;
  from: Day;
  to: Day | '';
  /** The number of its level-I unit in `levelOnes`; -1 for the ministry itself. */
  levelOne: number;
  /** The units whose people came over when this one began. */
  before: string[];
}

/** The day from which the roster tells the history. */
export const historyBegins: Day = '2024-01-01';
/** The day on which two directorates became one. */
export const mergerOn: Day = '2026-01-01';
/** The day on which the youngest office opened. */
export const openingOn: Day = '2025-07-01';

const echelons: Record<UnitKind, Unit['echelon']> = {
  ministry: '',
  'level-one': 'I',
  secretariat: 'II',
  directorate: 'II',
  region: 'II',
  division: 'III',
  office: 'III',
  section: 'IV'
};
const jobsOfHeads: Partial<Record<UnitKind, string>> = {
  ministry: 'STR.00',
  secretariat: 'STR.21',
  region: 'STR.26',
  division: 'STR.31',
  office: 'STR.32',
  section: 'STR.41'
};

interface Branch {
  spec: LevelOne;
  number: number;
  code: string;
  units: Unit[];
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

function add(branch: Branch, kind: UnitKind, code: string, name: string): Unit {
  const { spec, number, units } = branch;
  const headJob = kind === 'level-one' ? spec.head : kind === 'directorate' ? spec.directorate[1] : jobsOfHeads[kind]!;
  const unit: Unit = {
    code,
    parent: code.slice(0, code.lastIndexOf('.')),
    name,
    echelon: echelons[kind],
    kind,
    headJob,
    from: historyBegins,
    to: '',
    levelOne: number,
    before: []
  };
  units.push(unit);
  return unit;
}

const stems = [
  'Perencanaan',
  'Pelaksanaan',
  'Pemantauan',
  'Evaluasi',
  'Dukungan Teknis',
  'Kerja Sama',
  'Pengolahan',
  'Penyelesaian'
];
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

function addParts(branch: Branch, directorates: Unit[], count: number): void {
  const [divisionWord, sectionWord] = branch.spec.parts;
  const divisions = Math.round(count * 0.4);
  const made = Array.from({ length: divisions }, (_, at) => {
    const above = directorates[at % directorates.length]!;
    const inside = Math.floor(at / directorates.length);
    const topic = above.kind === 'secretariat' ? 'Internal' : above.name.replace(/^\S+ /, '');
    const name = `${stems[inside % stems.length]!} ${topic}`;
    return { unit: add(branch, 'division', `${above.code}.${twoDigits(inside + 1)}`, `${divisionWord} ${name}`), name };
  });
  for (let at = 0; divisions > 0 && at < count - divisions; at++) {
    const above = made[at % divisions]!;
    const inside = Math.floor(at / divisions);
    const name = `${sectionWord} ${above.name} ${roman[inside] ?? inside + 1}`;
    add(branch, 'section', `${above.unit.code}.${twoDigits(inside + 1)}`, name);
  }
}

function addCentre(branch: Branch, count: number): void {
  const { spec, code } = branch;
  const first = add(
    branch,
    spec.secretariat ? 'directorate' : 'secretariat',
    `${code}.01`,
    spec.secretariat ?? `Sekretariat ${spec.name}`
  );
  const directorates = Math.max(1, Math.min(spec.topics.length, count <= 3 ? count : Math.round(count / 5)));
  const made = spec.topics
    .slice(0, directorates)
    .map((topic, at) => add(branch, 'directorate', `${code}.${twoDigits(at + 2)}`, `${spec.directorate[0]} ${topic}`));
  addParts(branch, [...made, first], count - directorates);
}

function addRegions(branch: Branch, count: number): void {
  const { spec, code } = branch;
  const hasRegions = spec.regional > 0.5;
  const regions = hasRegions ? Math.max(1, Math.round(count / 11)) : 1;
  const above = Array.from({ length: regions }, (_, at) => {
    const name = `Kantor Wilayah ${spec.short} ${regionName(at)}`;
    return hasRegions ? add(branch, 'region', `${code}.${at + 21}`, name).code : code;
  });
  for (let at = 0; at < (hasRegions ? count - regions : count); at++) {
    const inside = Math.floor(at / regions);
    const number = hasRegions ? twoDigits(inside + 1) : inside + 21;
    add(branch, 'office', `${above[at % regions]!}.${number}`, `${spec.office} ${placeName(at)}`);
  }
}

/** The code of the office in which the demonstration's employee works. */
export const demoOffice = 'M.05.21.01';
const demoSections = [
  'Subbagian Umum',
  'Seksi Penyaluran Dana',
  'Seksi Bank',
  'Seksi Verifikasi dan Akuntansi',
  'Seksi Layanan Satuan Kerja'
];

function addStory(branch: Branch): void {
  const { code, units } = branch;
  if (code === 'M.05') {
    demoSections.forEach((name, at) => add(branch, 'section', `${demoOffice}.${twoDigits(at + 1)}`, name));
    const youngest = units.filter((unit) => unit.kind === 'office').at(-1)!;
    Object.assign(youngest, { from: openingOn, before: [`${code}.21.02`] });
  }
  if (code === 'M.02') {
    const old = ['Direktorat Penerimaan Layanan', 'Direktorat Penerimaan Sumber Alam'];
    old.forEach((name, at) =>
      Object.assign(add(branch, 'directorate', `${code}.${at + 11}`, name), { to: '2025-12-31' })
    );
    const merged = add(branch, 'directorate', `${code}.13`, 'Direktorat Penerimaan Layanan dan Sumber Alam');
    Object.assign(merged, { from: mergerOn, before: [`${code}.11`, `${code}.12`] });
  }
}

function branchOf(spec: LevelOne, number: number, quota: number): Unit[] {
  const code = `M.${twoDigits(number + 1)}`;
  const branch: Branch = { spec, number, code, units: [] };
  add(branch, 'level-one', code, spec.name);
  const rest = quota - 2;
  const regional = Math.round(rest * spec.regional);
  addCentre(branch, rest - regional);
  if (regional > 0) addRegions(branch, regional);
  addStory(branch);
  return branch.units;
}

/** All units for a ministry of so many people: 65 for 600, 1,000 for 80,000. */
export function unitsOf(people: number): Unit[] {
  const ordinary = Math.round(57 * (Math.max(people, 600) / 600) ** 0.5839) - 1;
  const quotas = shareOut(
    ordinary,
    levelOnes.map((spec) => spec.units),
    3
  );
  const ministry: Unit = {
    code: 'M',
    parent: '',
    name: ministryName,
    echelon: '',
    kind: 'ministry',
    headJob: 'STR.00',
    from: historyBegins,
    to: '',
    levelOne: -1,
    before: []
  };
  const branches = levelOnes.flatMap((spec, number) => branchOf(spec, number, quotas[number]!));
  return [ministry, ...branches].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What the head of a unit is called: `Direktur Pengelolaan Kas`, `Kepala Seksi Bank`. */
export function titleOfHead(unit: Unit): string {
  const words: [RegExp, string][] = [
    [/^Kementerian (.+?)(?: \(.*)?$/, 'Menteri $1'],
    [/^Direktorat /, 'Direktur '],
    [/^Sekretariat /, 'Sekretaris '],
    [/^Inspektorat /, 'Inspektur ']
  ];
  const match = words.find(([pattern]) => pattern.test(unit.name));
  return match ? unit.name.replace(...match) : `Kepala ${unit.name}`;
}
