// Which step is open on which day: the phases of the scheme, their last second by every clock of Indonesia, exceptions.
import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/dates.ts';
import { answerDue, except, mayAct, phaseOf, type Act } from './rules-calendar.ts';
import type { Dates, Exception } from './types.ts';

const dates: Dates = {
  evidenceUntil: '2027-01-31',
  walkUntil: '2027-02-14',
  judgeUntil: '2027-03-15',
  answerUntil: '2027-03-29',
  approveUntil: '2027-04-15'
};
const exception = (over: Partial<Exception>): Exception => ({
  ...{ id: 1, dossierId: null, unitName: '', phases: ['self-assessment'], fromOn: '2027-02-20', untilOn: '2027-02-22' },
  ...{ reason: 'Pimpinan sakit', name: '', decidedAt: new Date(0) },
  ...over
});
const answerOn = (act: Act, today: string, exceptions: Exception[] = []) => {
  const verdict = mayAct(act, { dates, exceptions, dossierId: 7, today });
  return verdict.ok ? 'open' : verdict.reason;
};

describe('the phase', () => {
  it.each([
    ['WIB', 7],
    ['WITA', 8],
    ['WIT', 9]
  ])('changes at midnight by the clock of the ministry: %s', (zone, hours) => {
    const timeZone = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }[zone] ?? '';
    const at = (local: string) => phaseOf(dayOf(new Date(`${local}+0${hours}:00`), timeZone), dates);
    expect(at('2027-01-31T23:59:59')).toBe('evidence');
    expect(at('2027-02-01T00:00:00')).toBe('self-assessment');
    expect(at('2027-02-14T23:59:59')).toBe('self-assessment');
    expect(at('2027-02-15T00:00:00')).toBe('committee');
    expect(at('2027-03-15T23:59:59')).toBe('committee');
    expect(at('2027-03-16T00:00:00')).toBe('answer');
    expect(at('2027-03-30T00:00:00')).toBe('approval');
    expect(at('2028-03-30T00:00:00')).toBe('approval');
  });
});

describe('a step', () => {
  const days = ['2026-11-24', '2027-02-01', '2027-02-15', '2027-03-16', '2027-03-30'];
  const table: [Act, string[]][] = [
    ['walk', ['open', 'open', 'phase-over', 'phase-over', 'phase-over']],
    ['sign', ['too-early', 'open', 'phase-over', 'phase-over', 'phase-over']],
    ['seed', ['too-early', 'too-early', 'open', 'open', 'phase-over']],
    ['draw', ['too-early', 'too-early', 'open', 'phase-over', 'phase-over']],
    ['judge', ['too-early', 'too-early', 'open', 'open', 'phase-over']],
    ['find', ['too-early', 'too-early', 'open', 'phase-over', 'phase-over']],
    ['answer', ['too-early', 'too-early', 'open', 'open', 'phase-over']],
    ['reply', ['too-early', 'too-early', 'open', 'open', 'open']],
    ['approve', ['too-early', 'too-early', 'too-early', 'too-early', 'open']]
  ];
  it.each(table)('%s is open in its phases alone', (act, expected) => {
    expect(days.map((day) => answerOn(act, day))).toEqual(expected);
  });

  it('is opened beside its phase by an exception: its days, its phase, its unit', () => {
    expect(answerOn('sign', '2027-02-20', [exception({})])).toBe('open');
    expect(answerOn('sign', '2027-02-22', [exception({ dossierId: 7 })])).toBe('open');
    expect(answerOn('sign', '2027-02-19', [exception({})])).toBe('phase-over');
    expect(answerOn('sign', '2027-02-23', [exception({})])).toBe('phase-over');
    expect(answerOn('sign', '2027-02-20', [exception({ dossierId: 8 })])).toBe('phase-over');
    expect(answerOn('sign', '2027-02-20', [exception({ phases: ['committee'] })])).toBe('phase-over');
  });

  it('is excepted for days to come, and an answer has its working days or the phase, whichever is longer', () => {
    expect(except({ untilOn: '2027-02-01', today: '2027-02-01' }).ok).toBe(true);
    expect(except({ untilOn: '2027-01-31', today: '2027-02-01' })).toMatchObject({ reason: 'day-past' });
    expect(answerDue({ workingDay: '2027-03-20', answerUntil: '2027-03-29' })).toBe('2027-03-29');
    expect(answerDue({ workingDay: '2027-04-02', answerUntil: '2027-03-29' })).toBe('2027-04-02');
  });
});
