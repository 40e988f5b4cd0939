// Facts that hold for the roster of the demonstration ministry, at the small and at the full size.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '#platform/dates.ts';
import { rosterFiles } from './roster.ts';

const today = '2026-11-24';
const never = '9999-12-31';

interface Row {
  nip: string;
  name: string;
  unit: string;
  job: string;
  kind: string;
  status: string;
  duty: string;
  supervisor: string;
  from: string;
  to: string;
}

function fileOf(people: number, name: string, seed?: number): string[][] {
  return [
    ...rosterFiles({ people, ...(seed === undefined ? {} : { seed }) })
      .find((file) => file.name === name)!
      .rows()
  ];
}

const peopleOf = (people: number): Row[] =>
  fileOf(people, 'people.csv').map((cells) => {
    const [nip, name, , unit, , job, kind, , , status, duty, supervisor, from, to] = cells as [string, ...string[]];
    return { nip, name, unit, job, kind, status, duty, supervisor, from, to: to || never } as Row;
  });

function hashOf(people: number, seed?: number): string {
  const hash = createHash('sha256');
  for (const file of rosterFiles({ people, ...(seed === undefined ? {} : { seed }) })) {
    hash.update(file.header.join());
    for (const row of file.rows()) hash.update(row.join('\t'));
  }
  return hash.digest('hex');
}

/** Whether the spans cover every day of the time asked for. */
function cover(spans: readonly { from: string; to: string }[], time: { from: string; to: string }): boolean {
  let covered = time.from;
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from > covered || span.to < covered) continue;
    if (span.to >= time.to) return true;
    covered = addDays(span.to, 1);
  }
  return false;
}

describe.each([600, 80_000])('a ministry of %i people', (people) => {
  const rows = peopleOf(people);
  const units = fileOf(people, 'units.csv').map(([code, parent, , echelon, from, to]) => ({
    code: code!,
    parent: parent!,
    echelon: echelon!,
    from: from!,
    to: to || never
  }));
  const unitByCode = new Map(units.map((unit) => [unit.code, unit]));
  const definitive = Map.groupBy(
    rows.filter((row) => row.duty === 'definitif'),
    (row) => row.nip
  );
  const members = Map.groupBy(
    rows.filter((row) => row.duty === 'definitif' && row.from <= today && row.to >= today),
    (row) => row.unit
  );

  it('has the people asked for and the number of units aimed at', () => {
    expect(definitive.size).toBe(people);
    expect(units.length).toBe(people === 600 ? 65 : 1000);
    expect(units.filter((unit) => unit.echelon === 'I').length).toBe(11);
  });

  it('gives everyone a NIP of their own with a real birth date and an appointment that is none too early', () => {
    const unsound = [...definitive.keys()].filter((nip) => {
      const born = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
      const age = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4));
      return !/^\d{12}(0[1-9]|1[0-2]|21)[12]\d{3}$/.test(nip) || !isDay(born) || age < 18;
    });
    expect(unsound).toEqual([]);
  });

  it('keeps the definitive jobs of a person apart', () => {
    const overlapping = [...definitive.values()].filter((jobs) =>
      jobs.some((job, at) => at > 0 && job.from <= jobs[at - 1]!.to)
    );
    expect(overlapping).toEqual([]);
    expect(rows.filter((row) => row.from > row.to)).toEqual([]);
  });

  it('has a tree without a cycle, each unit within the time of its parent', () => {
    for (const unit of units) {
      const parent = unitByCode.get(unit.parent);
      expect(
        unit.parent === '' ? unit.code === 'M' : parent!.from <= unit.from && parent!.to >= unit.to,
        unit.code
      ).toBe(true);
      expect(unit.parent === '' || unit.code.startsWith(`${unit.parent}.`), unit.code).toBe(true);
    }
  });

  it('places people only in units that exist at the time', () => {
    const misplaced = rows.filter(
      (row) => unitByCode.get(row.unit)!.from > row.from || unitByCode.get(row.unit)!.to < row.to
    );
    expect(misplaced.filter((row) => row.to !== never || unitByCode.get(row.unit)!.to !== never)).toEqual([]);
  });

  it('names supervisors who held a job all that time and led the unit or the one above', () => {
    const wrong = rows.filter((row) => {
      if (row.supervisor === '') return false;
      const held = (definitive.get(row.supervisor) ?? []).filter(
        (job) => job.kind === 'struktural' && (job.unit === row.unit || job.unit === unitByCode.get(row.unit)!.parent)
      );
      return row.supervisor === row.nip || !cover(held, row);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves the supervisor out only for the minister and while the post above is vacant', () => {
    const without = rows.filter((row) => row.supervisor === '' && row.unit !== 'M');
    expect(without.length).toBeLessThan(people * 0.1);
    expect(without.filter((row) => row.from < '2026-01-01')).toEqual([]);
  });

  it('gives every unit one head today, or someone who acts for the head', () => {
    const leading = rows.filter((row) => row.kind === 'struktural' && row.from <= today && row.to >= today);
    const heads = Map.groupBy(
      leading.filter((row) => row.duty !== 'plh'),
      (row) => row.unit
    );
    const open = units.filter((unit) => unit.to === never);
    expect(open.filter((unit) => heads.get(unit.code)?.length !== 1)).toEqual([]);
  });

  it('leaves nobody in a unit that has closed, and moves the people of a merger on that day', () => {
    const closed = units.filter((unit) => unit.to !== never).map((unit) => unit.code);
    const moved = rows.filter((row) => closed.includes(row.unit) && row.to === '2025-12-31');
    expect(closed).toEqual(['M.02.11', 'M.02.12']);
    expect(moved.length).toBeGreaterThanOrEqual(6);
    const arrived = new Set(
      rows.filter((row) => row.unit === 'M.02.13' && row.from === '2026-01-01').map((row) => row.nip)
    );
    expect(moved.filter((row) => !arrived.has(row.nip) && definitive.get(row.nip)!.at(-1) !== row)).toEqual([]);
  });

  it('has most lowest units with five people or more, and a few below', () => {
    const parents = new Set(units.map((unit) => unit.parent));
    const lowest = units.filter((unit) => unit.to === never && !parents.has(unit.code));
    const small = lowest.filter((unit) => (members.get(unit.code) ?? []).length < 5);
    expect(small.length).toBeGreaterThanOrEqual(2);
    expect(small.length).toBeLessThan(lowest.length * 0.2);
  });

  it('knows every job and every competency, and who was measured', () => {
    const standards = fileOf(people, 'jobs.csv');
    const jobs = new Set(standards.map(([code]) => code));
    const competencies = new Set(standards.map((standard) => standard[2]));
    expect(rows.filter((row) => !jobs.has(row.job))).toEqual([]);
    expect([jobs.size, competencies.size].map((size) => size >= 25 && size <= 60)).toEqual([true, true]);
    const levels = fileOf(people, 'competencies.csv');
    expect(
      levels.filter(
        ([nip, code, level]) => !definitive.has(nip!) || !competencies.has(code!) || !/^[1-5]$/.test(level!)
      )
    ).toEqual([]);
    expect(new Set(levels.map(([nip, code, , day]) => `${nip} ${code} ${day}`)).size).toBe(levels.length);
    expect(new Set(levels.map(([nip]) => nip)).size / people).toBeGreaterThan(0.7);
  });

  it('tells of study, leave, suspension, work outside, retirement, and of people who move in the middle of 2026', () => {
    const now = new Set([...members.values()].flat().map((row) => row.status));
    expect([...now].sort()).toEqual([
      'aktif',
      'cuti di luar tanggungan negara',
      'diberhentikan sementara',
      'dipekerjakan di luar',
      'tugas belajar'
    ]);
    expect(rows.some((row) => row.status === 'pensiun')).toBe(true);
    const active = [...members.values()].flat().filter((row) => row.status === 'aktif');
    expect(active.length / people).toBeGreaterThan(0.92);
    const moves = [...definitive.values()].filter((jobs) =>
      jobs.some((job, at) => job.from > '2026-05-31' && at > 0 && jobs[at - 1]!.unit !== job.unit)
    );
    expect(moves.length).toBeGreaterThan(people * 0.03);
  });
});

describe('the generator', () => {
  it('writes the same files for the same seed and others for another', () => {
    expect(hashOf(600)).toBe(hashOf(600));
    expect(hashOf(600)).not.toBe(hashOf(600, 2));
  });

  it('makes 80,000 people well under ten seconds', () => {
    const start = performance.now();
    let count = 0;
    for (const file of rosterFiles({ people: 80_000 })) for (const _ of file.rows()) count++;
    expect(count).toBeGreaterThan(500_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('refuses a ministry too small for its eleven level-I units', () => {
    expect(() => rosterFiles({ people: 100 })).toThrow(RangeError);
  });

  it('holds for other sizes and seeds too: no number twice, nobody lost', () => {
    for (const [people, seed] of [
      [500, 3],
      [800, 7],
      [2_500, 11],
      [8_000, 4]
    ] as const) {
      const nips = new Set(fileOf(people, 'people.csv', seed).map(([nip]) => nip));
      expect(nips.size).toBe(people);
    }
  });
});
