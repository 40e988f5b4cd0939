import { describe, expect, it } from 'vitest';
import { differing, holding, mayTakeHours, settle } from './rules.ts';
import type { Choice, OwnText, TrainingRecord } from './types.ts';

const record = (more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id: 1,
  personId: 2,
  unitId: 3,
  activityId: 4,
  state: 'conflict',
  semantikId: 'S-1',
  kind: 'Pelatihan',
  name: 'Audit Kinerja',
  field: '',
  organiser: 'Pusdiklat',
  startsOn: '2026-03-02',
  endsOn: '2026-03-06',
  minutes: 1800,
  certificateNo: 'S/12',
  certificateOn: '2026-03-09',
  own: {},
  chosen: {},
  revision: 1,
  ...more
});
const own = (more: Partial<OwnText> = {}): OwnText => ({
  activityId: 4,
  title: 'audit kinerja.',
  source: 'Pusdiklat',
  startsOn: '2026-03-02',
  endsOn: '2026-03-06',
  minutes: 1800,
  ledgerMinutes: 1800,
  certificateNo: '',
  ...more
});

describe('two texts of one training differ', () => {
  const cases: [why: string, own: OwnText, fields: string[]][] = [
    ['in nothing, whatever the capitals and signs', own(), []],
    ['in the title', own({ title: 'Audit Kinerja Dasar' }), ['title']],
    ['in a date', own({ endsOn: '2026-03-05' }), ['dates']],
    ['in the hours', own({ minutes: 900 }), ['hours']],
    ['not in hours that nobody stated', own({ minutes: 0 }), []],
    ['in all of it', own({ title: 'x', startsOn: '2026-03-03', minutes: 5 }), ['title', 'dates', 'hours']]
  ];
  it.each(cases)('%s', (_why, text, expected) => {
    const file = { title: 'Audit Kinerja', startsOn: '2026-03-02', endsOn: '2026-03-06', minutes: 1800 };
    expect(differing(file, text)).toEqual(expected);
  });
});

describe('a settlement', () => {
  const differs = own({ title: 'Audit', minutes: 900, ledgerMinutes: 900 });
  const cases: [
    why: string,
    record: TrainingRecord,
    own: OwnText,
    choice: Choice,
    revision: number,
    answer: unknown
  ][] = [
    ['of what is no conflict is refused', record({ state: 'new' }), differs, {}, 1, 'not-a-conflict'],
    ['on an older text is refused', record({ revision: 2 }), differs, {}, 1, 'stale'],
    ['that leaves a field open is refused', record(), differs, { title: 'own' }, 1, 'choice-missing'],
    [
      'that would take minutes from the ledger is refused',
      record({ minutes: 450 }),
      differs,
      { title: 'own', hours: 'file' },
      1,
      'fewer-hours'
    ],
    [
      'by the file brings the ledger to its minutes',
      record(),
      differs,
      { title: 'own', hours: 'file' },
      1,
      { chosen: { title: 'own', hours: 'file' }, minutes: 1800 }
    ],
    [
      'by the own hours leaves the ledger as it is',
      record(),
      differs,
      { title: 'file', hours: 'own' },
      1,
      { chosen: { title: 'file', hours: 'own' }, minutes: undefined }
    ],
    [
      'forgets a choice about what does not differ',
      record(),
      own({ title: 'Audit' }),
      { title: 'file', hours: 'own' },
      1,
      { chosen: { title: 'file' }, minutes: 1800 }
    ]
  ];
  it.each(cases)('%s', (_why, about, text, choice, revision, answer) => {
    const result = settle(about, text, { revision, choice });
    expect(result.ok ? result.value : result.reason).toEqual(answer);
  });

  it('never makes confirmed hours fewer', () => {
    expect(mayTakeHours({ ...own(), minutes: 899 }, differs)).toBe(false);
    expect(mayTakeHours({ ...own(), minutes: 900 }, differs)).toBe(true);
  });
});

describe('the text that holds', () => {
  it('is the file’s where nobody chose', () => {
    expect(holding(record())).toEqual({
      title: 'Audit Kinerja',
      startsOn: '2026-03-02',
      endsOn: '2026-03-06',
      minutes: 1800
    });
  });
  it('is the own one where a person chose it', () => {
    const settled = record({
      state: 'settled',
      own: { title: 'Audit', startsOn: '2026-03-03', endsOn: '2026-03-04', minutes: 900 },
      chosen: { title: 'own', dates: 'own', hours: 'own' }
    });
    expect(holding(settled)).toEqual({ title: 'Audit', startsOn: '2026-03-03', endsOn: '2026-03-04', minutes: 900 });
  });
});
