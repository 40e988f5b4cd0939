// Minutes and JP: examples counted by hand, and what must hold whatever is logged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, type Day } from '#platform/dates.ts';
import {
  hoursHindrance,
  jpOf,
  jpOfPlan,
  ledgerOf,
  monthToConfirm,
  mostMinutesADay,
  oddities,
  overlaps,
  stateOf
} from './rules-hours.ts';
import type { HoursRow, JpRule } from './types.ts';

const rule = (kind: string, more: Partial<JpRule> = {}): JpRule => ({
  kind,
  minutesPerJp: 45,
  jpPerDay: null,
  jpPerSession: null,
  sessionsPerMonth: null,
  from: '2020-01-01',
  until: null,
  ...more
});
const rules = [
  rule('self', { jpPerDay: 2, until: '2027-01-01' }),
  rule('self', { minutesPerJp: 60, from: '2027-01-01' }),
  rule('sharing'),
  rule('coaching', { minutesPerJp: null, jpPerSession: 2, sessionsPerMonth: 2 })
];
const at = new Date('2026-10-15T05:00:00Z');
const blank: HoursRow = {
  id: 1,
  personId: 10,
  unitId: 2,
  activityId: null,
  sharingId: null,
  onDate: '2026-10-14',
  startsAt: null,
  minutes: 45,
  kind: 'self',
  source: '',
  origin: 'log',
  loggedAt: at,
  confirmedAt: at,
  refusedAt: null,
  refusedReason: '',
  takenBackAt: null
};
const row = (more: Partial<HoursRow>): HoursRow => ({ ...blank, ...more });
const entry = (kind: string, onDate: Day, minutes: number) => ({ kind, onDate, minutes });

it.each([
  { waits: ['2026-08-01', '2026-10-01', '2026-11-01'], today: '2026-11-20', opens: '2026-10-01' },
  { waits: ['2025-12-01', '2026-01-01'], today: '2026-01-31', opens: '2025-12-01' },
  { waits: ['2026-11-01'], today: '2026-11-30', opens: '2026-11-01' },
  { waits: [], today: '2026-11-30', opens: '2026-11-01' }
])('of $waits a supervisor confirms $opens first on $today', ({ waits, today, opens }) =>
  expect(monthToConfirm(waits, today)).toBe(opens)
);

describe('minutes become JP', () => {
  const rows: [string, ReturnType<typeof entry>[], number][] = [
    ['forty-five minutes are one', [entry('self', '2026-10-14', 45)], 1],
    [
      'minutes of a day are added before they are divided',
      [entry('self', '2026-10-14', 20), entry('self', '2026-10-14', 25)],
      1
    ],
    ['of a long day of self-study two count', [entry('self', '2026-10-14', 600)], 2],
    ['on another day they count again', [entry('self', '2026-10-14', 600), entry('self', '2026-10-15', 600)], 4],
    ['a sharing has no cap', [entry('sharing', '2026-10-14', 180)], 4],
    [
      'a later rule holds from its first day',
      [entry('self', '2026-12-31', 60), entry('self', '2027-01-01', 180)],
      4.3333
    ],
    ['nothing is found before the first rule', [entry('self', '2019-12-31', 60)], 0],
    [
      'two sessions of coaching a month count',
      ['03', '10', '17'].map((day) => entry('coaching', `2026-10-${day}`, 60)),
      4
    ],
    ['in the next month they count again', ['2026-10-31', '2026-11-01'].map((day) => entry('coaching', day, 60)), 4],
    [
      'thirds add up to whole ones',
      Array.from({ length: 9 }, (_, day) => entry('self', addDays('2026-10-01', day), 20)),
      4
    ]
  ];
  it.each(rows)('%s', (_sentence, entries, jp) => expect(jpOf(entries, rules)).toBe(jp));
});

describe('what is planned comes to', () => {
  const plan = {
    solution: 'self',
    slots: '',
    startsOn: '2026-10-12',
    endsOn: '2026-11-06',
    plannedMinutes: 270
  } as const;
  it('its weekly times day by day, with the caps of the day', () => {
    expect(jpOfPlan({ ...plan, slots: 'wed 08:00-16:00' }, rules)).toBe(8);
  });
  it('its minutes as a whole where no times are given', () => {
    expect(jpOfPlan(plan, rules)).toBe(6);
  });
});

describe('the ledger of a year', () => {
  it('counts what a system saw at once and what was logged once it is confirmed', () => {
    const ledger = ledgerOf(
      [
        row({ onDate: '2026-01-05' }),
        row({ onDate: '2026-02-03', confirmedAt: null }),
        row({ onDate: '2026-03-03', confirmedAt: null, origin: 'session', kind: 'sharing' }),
        row({ onDate: '2026-04-07', confirmedAt: null, refusedAt: at, refusedReason: 'Rapat' }),
        row({ onDate: '2026-05-05', confirmedAt: null, takenBackAt: at })
      ],
      rules,
      2026
    );
    expect(ledger).toMatchObject({ jp: 2, minutes: 90, waitingMinutes: 45, covered: 2 });
    expect(ledger.months.map((month) => month.jp)).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('what deserves a look before it is confirmed', () => {
  const rows: [string, Partial<HoursRow>[], string[]][] = [
    ['an ordinary entry', [{}], []],
    ['more than four hours at once', [{ minutes: 300 }], ['long']],
    ['more than eight hours a day', [{ minutes: 235 }, { minutes: 236 }, { minutes: 237 }], ['long-day']],
    ['more than three entries a day', [{}, { minutes: 30 }, { minutes: 31 }, { minutes: 32 }], ['many']],
    ['the same minutes twice without hours', [{}, {}], ['double']],
    ['not the same minutes at two hours', [{ startsAt: '08:00:00' }, { startsAt: '13:00:00' }], []],
    ['not what was refused', [{}, { refusedAt: at }], []],
    ['logged after the month that followed', [{ onDate: '2026-08-31' }], ['late']]
  ];
  it.each(rows)('%s', (_sentence, entries, found) => {
    const all = entries.map((each, index) => row({ confirmedAt: null, ...each, id: index + 1 }));
    expect(oddities(all, (each) => dayOf(each.loggedAt, 'Asia/Jakarta')).get(1) ?? []).toEqual(found);
  });
});

describe('why minutes are not taken', () => {
  const wish = (more: object = {}) => ({ onDate: '2026-10-14', startsAt: '09:00', minutes: 60, ...more });
  const rows: [string, object, Partial<HoursRow>[], string | undefined][] = [
    ['a free hour is taken', {}, [{ startsAt: '10:00:00' }], undefined],
    ['last year stands open', { onDate: '2025-01-01' }, [], undefined],
    ['the year before it does not', { onDate: '2024-12-31' }, [], 'too-long-ago'],
    ['tomorrow has not been', { onDate: '2026-10-16' }, [], 'in-the-future'],
    ['a day ends at midnight', { startsAt: '23:30' }, [], 'past-midnight'],
    ['an hour is not taken twice', {}, [{ startsAt: '09:30:00' }], 'overlap'],
    ['what was refused frees its hour', {}, [{ startsAt: '09:30:00', refusedAt: at }], undefined],
    ['what was taken back frees its hour', {}, [{ startsAt: '09:30:00', takenBackAt: at }], undefined],
    ['twelve hours a day are the most', {}, [{ minutes: 661 }], 'day-full']
  ];
  it.each(rows)('%s', (...[_sentence, more, others, reason]) => {
    expect(hoursHindrance(wish(more), others.map(row), '2026-10-15')).toBe(reason);
  });
});

describe('whatever is logged', () => {
  const kinds = fc.constantFrom('self', 'sharing', 'coaching');
  const days = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2026-06-01', offset));
  const entries = fc.array(fc.record({ kind: kinds, onDate: days, minutes: fc.integer({ min: 1, max: 720 }) }), {
    maxLength: 40
  });
  const wishes = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 1, max: 720 }),
      timed: fc.boolean()
    }),
    { maxLength: 30 }
  );
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

  it('one more entry never lowers the JP', () =>
    fc.assert(
      fc.property(entries, entries, (some, more) => {
        expect(jpOf([...some, ...more], rules)).toBeGreaterThanOrEqual(jpOf(some, rules));
      })
    ));
  it('the order of entries is of no account', () =>
    fc.assert(
      fc.property(entries, (some) => {
        expect(jpOf([...some].reverse(), rules)).toBe(jpOf(some, rules));
      })
    ));
  it('no day of self-study passes its cap, no month its number of sessions', () =>
    fc.assert(
      fc.property(entries, days, (some, day) => {
        const ofDay = some.filter((each) => each.kind === 'self' && each.onDate === day && day < '2027-01-01');
        expect(jpOf(ofDay, rules)).toBeLessThanOrEqual(2);
        const ofMonth = some.filter((each) => each.kind === 'coaching' && each.onDate.startsWith(day.slice(0, 7)));
        expect(jpOf(ofMonth, rules)).toBeLessThanOrEqual(4);
      })
    ));
  it('of what is taken no minute stands twice and no day is overfull', () =>
    fc.assert(
      fc.property(wishes, (asked) => {
        const taken: HoursRow[] = [];
        for (const [id, { minute, minutes, timed }] of asked.entries()) {
          const wish = { onDate: '2026-10-14', startsAt: timed ? clock(minute) : null, minutes };
          if (hoursHindrance(wish, taken, '2026-10-15') === undefined) taken.push(row({ ...wish, id }));
        }
        const pairs = taken.flatMap((a, index) => taken.slice(index + 1).map((b) => overlaps(a, b)));
        expect(pairs).not.toContain(true);
        expect(taken.reduce((sum, each) => sum + each.minutes, 0)).toBeLessThanOrEqual(mostMinutesADay);
      })
    ));
  it('an entry stands in exactly one way', () =>
    fc.assert(
      fc.property(fc.constantFrom(null, at), fc.constantFrom(null, at), (refusedAt, takenBackAt) => {
        const state = stateOf(row({ refusedAt, takenBackAt, confirmedAt: null }));
        expect(state === 'waiting').toBe(refusedAt === null && takenBackAt === null);
      })
    ));
});
