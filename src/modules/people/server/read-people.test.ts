import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { unitPeopleSchema } from '../schema.ts';
import { competencyGaps, findPerson, workingDaysAfter } from './read-line.ts';
import { readPerson } from './read-person.ts';
import { ancestorsOf, unitCard, unitPeople, unitPeopleRows, unitTree } from './read-units.ts';
import { searchPeople, searchUnits } from './search-people.ts';

const now = '2026-06-15';
const [head, staff, other, gone] = [1, 2, 3, 4].map(nipOf) as [string, string, string, string];

async function filled(db: Db) {
  const report = await takeOver(ctxOn(db, now), {
    units: [
      unitLine('M'),
      unitLine('M.1', 'M', { echelon: 'II' }),
      unitLine('M.1.1', 'M.1'),
      unitLine('M.2', 'M'),
      unitLine('M.3', 'M', { to: '2024-12-31' })
    ],
    people: [
      personLine({
        nip: head,
        unit: 'M.1',
        name: 'Hj. Nurlaela Basri',
        kind: 'struktural',
        job: 'J.1',
        email: 'nur@kas.example'
      }),
      personLine({ nip: staff, unit: 'M.1.1', name: 'Budi Santoso', under: head, job: 'J.1', from: '2025-01-01' }),
      personLine({ nip: staff, unit: 'M.3', name: 'Budi Santoso', to: '2024-12-31' }),
      personLine({ nip: other, unit: 'M.2', name: 'Siti 100%_Budi', status: 'tugas belajar' }),
      personLine({ nip: gone, unit: 'M.2', name: 'Budi Lama', to: '2025-12-31' })
    ],
    jobs: [
      'J.1,Analis,K.1,Integritas,3',
      'J.1,Analis,K.2,Komunikasi,2',
      'J.1,Analis,K.3,Data,4',
      'J.2,Auditor,K.1,Integritas,5'
    ],
    competencies: [
      `${staff},K.1,1,2025-03-01,a`,
      `${staff},K.1,2,2026-03-01,a`,
      `${staff},K.1,3,2026-09-01,a`,
      `${staff},K.2,4,2026-01-01,a`
    ],
    calendar: ['2026-06-16,libur,Libur']
  });
  expect(report.errors).toEqual([]);
}

async function as(db: Db, nip: string, over: Partial<Actor> = {}) {
  const card = await findPerson(ctxOn(db, now), nip);
  return ctxOn(db, now, { ...visitor, personId: card?.id ?? null, nip, ...over });
}

const everything = unitPeopleSchema.parse({});

describe('a person', () => {
  it('is a card for colleagues, a record for herself and for who decides', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const seen = await readPerson(await as(tx, other), staff);
      expect([seen.sight, seen.record, seen.person.title]).toEqual(['public', null, 'Pelaksana']);
      expect((await readPerson(await as(tx, staff), staff)).sight).toBe('own');
      const { sight, record } = await readPerson(await as(tx, head), staff);
      expect(sight).toBe('charge');
      expect(record?.history.map(({ unitCode, until }) => [unitCode, until])).toEqual([['M.3', '2024-12-31']]);
      expect(record?.deciders.map(({ nip }) => nip)).toEqual([head]);
    }));

  it('who is not there is not found', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      await expect(readPerson(await as(tx, staff), nipOf(9))).rejects.toThrow('not found');
    }));

  it('has gaps against the job held and the one aimed at, by the latest level up to the day', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const card = await findPerson(ctxOn(tx, now), staff);
      const { held, next } = await competencyGaps(ctxOn(tx, now), card?.id ?? 0, { day: now, nextJob: 'J.2' });
      expect(
        held?.gaps.map(({ competencyCode, required, level, gap }) => [competencyCode, required, level, gap])
      ).toEqual([
        ['K.1', 3, 2, 1],
        ['K.2', 2, 4, 0],
        ['K.3', 4, null, null]
      ]);
      expect(next?.gaps.map(({ gap }) => gap)).toEqual([3]);
      expect((await competencyGaps(ctxOn(tx, now), card?.id ?? 0, { day: now, nextJob: 'none' })).next).toBeNull();
    }));
});

describe('a unit', () => {
  it('has a path, a place in the tree, and is not found on days before and after it', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const ctx = ctxOn(tx, now);
      const card = await unitCard(ctx, 'M.1.1', now);
      expect(card.path.map(({ code }) => code)).toEqual(['M', 'M.1']);
      expect(await ancestorsOf(ctx, card.id, now)).toEqual([card.id, card.path[1]?.id, card.path[0]?.id]);
      expect((await unitTree(ctx, now)).map(({ code, depth }) => [code, depth])).toEqual([
        ['M', 0],
        ['M.1', 1],
        ['M.1.1', 2],
        ['M.2', 1]
      ]);
      await expect(unitCard(ctx, 'M.3', now)).rejects.toThrow('not found');
      expect((await unitCard(ctx, 'M.3', '2024-06-01')).name).toBe('Unit M.3');
    }));

  it('lists its leader, the units below with their leaders or vacancies, and its people', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const list = await unitPeople(ctxOn(tx, now), 'M', {
        day: now,
        filter: unitPeopleSchema.parse({ below: '1', sort: 'unit' })
      });
      expect(list.leader).toBeNull();
      expect(list.subUnits.map(({ code, people, headName }) => [code, people, headName])).toEqual([
        ['M.1', 2, 'Hj. Nurlaela Basri'],
        ['M.2', 1, null]
      ]);
      expect(list.people.map(({ name }) => name)).toEqual(['Hj. Nurlaela Basri', 'Budi Santoso', 'Siti 100%_Budi']);
      expect((await unitPeople(ctxOn(tx, now), 'M', { day: now, filter: everything })).people).toEqual([]);
    }));

  it('filters by word, kind and state', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const namesBy = async (filter: Record<string, string>) => {
        const list = await unitPeople(ctxOn(tx, now), 'M', {
          day: now,
          filter: unitPeopleSchema.parse({ below: '1', ...filter })
        });
        return list.people.map(({ name }) => name);
      };
      expect(await namesBy({ q: 'budi santo' })).toEqual(['Budi Santoso']);
      expect(await namesBy({ q: '100%_' })).toEqual(['Siti 100%_Budi']);
      expect(await namesBy({ kind: 'struktural' })).toEqual(['Hj. Nurlaela Basri']);
      expect(await namesBy({ status: 'away' })).toEqual(['Siti 100%_Budi']);
      expect(await namesBy({ sort: '-name', page: '1' })).toEqual([
        'Siti 100%_Budi',
        'Hj. Nurlaela Basri',
        'Budi Santoso'
      ]);
      expect(await namesBy({ page: '2' })).toEqual([]);
    }));

  it('shows ranks, states and days gone by to those in charge only, in the file as on the page', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const below = unitPeopleSchema.parse({ below: '1', status: 'away' });
      const seen = await unitPeople(await as(tx, staff), 'M', { day: '2024-06-01', filter: below });
      expect([seen.day, seen.seesStates, seen.total]).toEqual([now, false, 3]);
      expect(new Set(seen.people.map(({ status, rank }) => status + rank))).toEqual(new Set(['active']));
      const unitId = (await unitCard(ctxOn(tx, now), 'M', now)).id;
      const inCharge = await as(tx, head, { grants: [{ capability: 'people.read-unit', unitId }] });
      const past = await unitPeopleRows(inCharge, 'M', {
        day: '2024-06-01',
        filter: unitPeopleSchema.parse({ below: '1' })
      });
      expect(past.people.map(({ unitCode, rank }) => [unitCode, rank])).toContainEqual(['M.3', 'Penata']);
    }));
});

describe('a search', () => {
  it('finds people by words of the name or first digits of the number, those with a job first', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const namesOf = async (q: string) => (await searchPeople(ctxOn(tx, now), q)).map(({ name }) => name);
      expect(await namesOf('budi')).toEqual(['Budi Santoso', 'Siti 100%_Budi', 'Budi Lama']);
      expect(await namesOf('sant BUD')).toEqual(['Budi Santoso']);
      expect(await namesOf('100%')).toEqual(['Siti 100%_Budi']);
      expect(await namesOf(staff.slice(0, 17))).toHaveLength(4);
      expect(await namesOf(`${staff.slice(0, 8)} ${staff.slice(8)}`)).toEqual(['Budi Santoso']);
      expect(await namesOf('b')).toEqual([]);
      expect(await namesOf('')).toEqual([]);
    }));

  it('finds units by name or beginning of the code', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      const codesOf = async (q: string) => (await searchUnits(ctxOn(tx, now), q)).map(({ code }) => code);
      expect(await codesOf('m.1')).toEqual(['M.1', 'M.1.1']);
      expect(await codesOf('unit M.2')).toEqual(['M.2']);
      expect(await codesOf('M.3')).toEqual([]);
    }));
});

describe('working days', () => {
  it('skip weekends and holidays', () =>
    inTransaction(async (tx) => {
      await filled(tx);
      expect(await workingDaysAfter(ctxOn(tx, now), '2026-06-12', 1)).toBe('2026-06-15');
      expect(await workingDaysAfter(ctxOn(tx, now), '2026-06-15', 1)).toBe('2026-06-17');
      await expect(workingDaysAfter(ctxOn(tx, now), '2045-12-30', 20)).rejects.toThrow('numbered years');
    }));
});
