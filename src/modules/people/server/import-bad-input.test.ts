import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import {
  ctxOn,
  filesWith,
  nipOf,
  personHeader,
  personLine,
  takeOver,
  unitHeader,
  unitLine
} from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { ImportReport } from '../types.ts';
import { importRoster } from './import-roster.ts';

const [ani, budi, citra] = [nipOf(1), nipOf(2), nipOf(3)];
const units = [unitLine('M'), unitLine('M.1', 'M'), unitLine('M.2', 'M')];

const faults = ({ errors }: ImportReport) => errors.map(({ file, line, column, code }) => [file, line, column, code]);
const give = (db: Db, contents: Record<string, string | Uint8Array>) =>
  importRoster(ctxOn(db, '2026-01-10'), filesWith(contents), { dryRun: false });
const countPeople = async (db: Db) => (await db.selectFrom('people.person').select('id').execute()).length;

const unitFile = `${unitHeader}\nM,,Kementerian Keuangan,,2024-01-01,\n`;

describe('a roster with bad lines', () => {
  const wrong: [why: string, lines: Record<string, readonly string[]>, expected: [string, number, string, string][]][] =
    [
      [
        'a unit that is not known',
        { units, people: [personLine({ nip: ani, unit: 'M.9' })] },
        [['people.csv', 2, 'kode_organisasi', 'unknown-unit']]
      ],
      [
        'a parent that is not known',
        { units: [unitLine('M.1', 'X')] },
        [['units.csv', 2, 'kode_induk', 'unknown-parent']]
      ],
      [
        'a cycle in the tree',
        { units: [unitLine('A', 'C'), unitLine('B', 'A'), unitLine('C', 'B')] },
        [2, 3, 4].map((line) => ['units.csv', line, 'kode_induk', 'unit-cycle'])
      ],
      ['a unit above itself', { units: [unitLine('A', 'A')] }, [['units.csv', 2, 'kode_induk', 'unit-cycle']]],
      [
        'a unit with two parents at once',
        { units: [...units, unitLine('M.1', 'M.2', { from: '2024-06-01' })] },
        [['units.csv', 5, 'berlaku_mulai', 'unit-overlap']]
      ],
      [
        'a unit that outlives the one above it',
        { units: [unitLine('M'), unitLine('M.1', 'M', { to: '2024-12-31' }), unitLine('M.1.1', 'M.1')] },
        [['units.csv', 4, 'kode_induk', 'no-parent']]
      ],
      [
        'people in a unit that closes',
        { units: [unitLine('M', '', { to: '2025-12-31' })], people: [personLine({ nip: ani, unit: 'M' })] },
        [['people.csv', 2, 'kode_organisasi', 'unit-closes']]
      ],
      [
        'a supervisor who is not known',
        { units, people: [personLine({ nip: ani, unit: 'M', under: budi })] },
        [['people.csv', 2, 'atasan_nip', 'unknown-supervisor']]
      ],
      [
        'supervisors in a circle',
        {
          units,
          people: [
            personLine({ nip: ani, unit: 'M', under: citra }),
            personLine({ nip: budi, unit: 'M', under: ani }),
            personLine({ nip: citra, unit: 'M', under: budi })
          ]
        },
        [2, 3, 4].map((line) => ['people.csv', line, 'atasan_nip', 'supervisor-cycle'])
      ],
      [
        'two definitive jobs at once',
        {
          units,
          people: [
            personLine({ nip: ani, unit: 'M.1', to: '2025-06-30' }),
            personLine({ nip: ani, unit: 'M.2', from: '2025-06-30' })
          ]
        },
        [['people.csv', 3, 'tmt_jabatan', 'overlap']]
      ],
      [
        'the same row twice',
        {
          units,
          people: [personLine({ nip: ani, unit: 'M.1' }), personLine({ nip: ani, unit: 'M.1', title: 'Analis' })]
        },
        [
          ['people.csv', 3, 'nip', 'duplicate'],
          ['people.csv', 3, 'tmt_jabatan', 'overlap']
        ]
      ],
      [
        'a level of somebody who is not there, or of no competency',
        { units, people: [personLine({ nip: ani, unit: 'M' })], competencies: [`${budi},K.1,2,2025-01-01,`] },
        [
          ['competencies.csv', 2, 'kode_kompetensi', 'unknown-competency'],
          ['competencies.csv', 2, 'nip', 'unknown-person']
        ]
      ],
      [
        'a holiday twice',
        { calendar: ['2026-01-01,libur,A', '2026-01-01,cuti bersama,B'] },
        [['calendar.csv', 3, 'tanggal', 'duplicate']]
      ]
    ];
  it.each(wrong)('%s: the line is named, nothing is stored', (_why, lines, expected) =>
    inTransaction(async (tx) => {
      const report = await takeOver(ctxOn(tx, '2026-01-10'), lines);
      expect(faults(report).toSorted()).toEqual(expected.toSorted());
      expect(report.errorCount).toBe(expected.length);
      expect(await countPeople(tx)).toBe(0);
      expect(await tx.selectFrom('people.unit').select('id').execute()).toEqual([]);
    })
  );

  const fine: [why: string, lines: Record<string, readonly string[]>][] = [
    [
      'who swapped places and supervisors at different times',
      {
        units,
        people: [
          personLine({ nip: ani, unit: 'M.1', under: budi, to: '2025-06-30' }),
          personLine({ nip: budi, unit: 'M.1', to: '2025-06-30' }),
          personLine({ nip: ani, unit: 'M.1', from: '2025-07-01' }),
          personLine({ nip: budi, unit: 'M.1', from: '2025-07-01', under: ani })
        ]
      }
    ],
    [
      'who acts elsewhere beside the definitive job',
      { units, people: [personLine({ nip: ani, unit: 'M.1' }), personLine({ nip: ani, unit: 'M.2', as: 'plt' })] }
    ],
    [
      'who left on the day before the unit closed',
      {
        units: [unitLine('M'), unitLine('M.1', 'M', { to: '2025-12-31' })],
        people: [personLine({ nip: ani, unit: 'M.1', to: '2025-12-31' })]
      }
    ]
  ];
  it.each(fine)('those %s are no error', (_why, lines) =>
    inTransaction(async (tx) => {
      expect(faults(await takeOver(ctxOn(tx, '2026-01-10'), lines))).toEqual([]);
    })
  );

  it('a wrong line does not make all that refer to it wrong', () =>
    inTransaction(async (tx) => {
      const report = await takeOver(ctxOn(tx, '2026-01-10'), {
        units: [unitLine('M'), unitLine('M.1', 'M', { from: 'besok' })],
        people: [
          personLine({ nip: ani, unit: 'M.1', from: 'kemarin' }),
          personLine({ nip: budi, unit: 'M.1', under: ani })
        ]
      });
      expect(faults(report)).toEqual([
        ['people.csv', 2, 'tmt_jabatan', 'bad-day'],
        ['units.csv', 3, 'berlaku_mulai', 'bad-day']
      ]);
    }));

  it('a supervisor who left long ago and is not known is a remark in a row of the past', () =>
    inTransaction(async (tx) => {
      const report = await takeOver(ctxOn(tx, '2026-01-10'), {
        units,
        people: [personLine({ nip: ani, unit: 'M', under: budi, to: '2025-01-31' })]
      });
      expect([faults(report), report.warnings.map(({ code }) => code)]).toEqual([[], ['unknown-supervisor']]);
    }));

  it('a job older than its unit is a remark', () =>
    inTransaction(async (tx) => {
      const report = await takeOver(ctxOn(tx, '2026-01-10'), {
        units,
        people: [personLine({ nip: ani, unit: 'M', from: '2015-01-01' })]
      });
      expect([faults(report), report.warnings.map(({ code }) => code)]).toEqual([[], ['before-unit']]);
    }));

  it('a unit cannot close over people whom this roster does not speak of', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [personLine({ nip: ani, unit: 'M.1' })] });
      const report = await takeOver(ctx, { units: [unitLine('M.1', 'M', { to: '2025-12-31' })] });
      expect(faults(report)).toEqual([['units.csv', 2, 'berlaku_sampai', 'unit-closes']]);
    }));

  it('a unit cannot close over units whom this roster does not speak of', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units: [...units, unitLine('M.1.1', 'M.1')] });
      const report = await takeOver(ctx, { units: [unitLine('M.1', 'M', { to: '2025-12-31' })] });
      expect(faults(report)).toEqual([['units.csv', 2, 'berlaku_sampai', 'unit-has-units']]);
    }));

  it('a supervisor circle that closes only with what is stored is found', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, {
        units,
        people: [personLine({ nip: ani, unit: 'M' }), personLine({ nip: budi, unit: 'M', under: ani })]
      });
      const report = await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M', under: budi })] });
      expect(faults(report)).toEqual([['people.csv', 2, 'atasan_nip', 'supervisor-cycle']]);
    }));

  it('keeps the first thousand errors and counts all', () =>
    inTransaction(async (tx) => {
      const people = Array.from({ length: 1500 }, (_, n) =>
        personLine({ nip: nipOf((n % 900) + 1), unit: 'M', from: 'x' })
      );
      const report = await takeOver(ctxOn(tx, '2026-01-10'), { units, people });
      expect([report.errors.length, report.errorCount]).toEqual([1000, 1500]);
    }));

  it('names NUL bytes by line and column', () =>
    inTransaction(async (tx) => {
      const text = `${personHeader}\n${personLine({ nip: ani, unit: 'M', name: 'A\0ni' })}\n${personLine({ nip: budi, unit: 'M' })}\n`;
      expect(faults(await give(tx, { 'units.csv': unitFile, 'people.csv': text }))).toEqual([
        ['people.csv', 2, 'nama', 'control-character']
      ]);
    }));
});
