// Phases by the clock of the ministry, and the table of who may change what in which.
import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/dates.ts';
import { keepsThePast, leaveOf, mayChangeParts, phaseOn } from './rules-phase.ts';
import { exampleCalendar } from './scheme.ts';
import type { Phase, SchemePart } from './types.ts';

const calendar = exampleCalendar(2026);
const open = { calendar, isClosed: false };

describe('the phase', () => {
  it.each<[string, Phase]>([
    ['2026-01-01', 'preparation'],
    ['2026-01-31', 'preparation'],
    ['2026-02-01', 'evidence'],
    ['2027-01-31', 'evidence'],
    ['2027-02-01', 'self-assessment'],
    ['2027-02-15', 'committee'],
    ['2027-03-16', 'answer'],
    ['2027-03-30', 'approval'],
    ['2027-12-31', 'approval']
  ])('of %s is %s', (day, phase) => expect(phaseOn(day, open)).toBe(phase));

  it('of a closed year is closed, whatever the day', () =>
    expect(phaseOn('2026-02-01', { calendar, isClosed: true })).toBe('closed'));

  it.each<[string, string, Phase, Phase]>([
    ['Asia/Jakarta', 'WIB, two hours west', 'evidence', 'self-assessment'],
    ['Asia/Makassar', 'WITA', 'evidence', 'self-assessment'],
    ['Asia/Jayapura', 'WIT', 'evidence', 'self-assessment']
  ])('ends at midnight where the ministry is: %s (%s)', (zone, _, before, after) => {
    const offset = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' }[zone];
    const at = (text: string) => phaseOn(dayOf(new Date(`${text}${offset}`), zone), open);
    expect([at('2027-01-31T23:59:59'), at('2027-02-01T00:00:00')]).toEqual([before, after]);
  });

  it('is one and the same for everybody, wherever they sit: half past midnight in Jayapura is still January in Jakarta', () => {
    const instant = new Date('2027-02-01T00:30:00+09:00');
    const phases = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) =>
      phaseOn(dayOf(instant, zone), open)
    );
    expect(phases).toEqual(['evidence', 'evidence', 'self-assessment']);
  });
});

const everything: SchemePart[] = ['weights', 'practices', 'terms', 'aims', 'survey', 'categories', 'calendar'];
const letter = (phase: Phase, part: SchemePart) => {
  const leave = leaveOf(phase, part);
  return leave === null ? '-' : leave.by === 'adopt' ? 'A' : leave.needsReason ? 'R' : 'f';
};

describe('who may change what', () => {
  it.each<[Phase, string]>([
    ['preparation', 'fffffff'],
    ['evidence', 'fffffff'],
    ['self-assessment', 'RRRR-RR'],
    ['committee', 'AAAA--A'],
    ['answer', 'AAAA--A'],
    ['approval', '------A'],
    ['closed', '-------']
  ])('in %s: weights, practices, terms, aims, survey, categories, calendar = %s', (phase, row) =>
    expect(everything.map((part) => letter(phase, part)).join('')).toBe(row)
  );

  it.each<[string, Phase, SchemePart[], { adopts: boolean; reason: string }, string]>([
    ['weights while evidence is gathered', 'evidence', ['weights'], { adopts: false, reason: '' }, 'ok'],
    [
      'weights in the self-assessment without a word',
      'self-assessment',
      ['weights'],
      { adopts: true, reason: '' },
      'reason-missing'
    ],
    ['the same with a reason', 'self-assessment', ['weights'], { adopts: false, reason: 'Salah ketik' }, 'ok'],
    [
      'by who scores, while scores are given',
      'committee',
      ['weights'],
      { adopts: false, reason: 'x' },
      'phase-adopters'
    ],
    ['by who adopts, with a reason', 'committee', ['weights'], { adopts: true, reason: 'x' }, 'ok'],
    [
      'a category around known figures',
      'committee',
      ['weights', 'categories'],
      { adopts: true, reason: 'x' },
      'phase-over'
    ],
    ['anything of a closed year', 'closed', ['calendar'], { adopts: true, reason: 'x' }, 'phase-over'],
    ['nothing at all', 'closed', [], { adopts: false, reason: '' }, 'ok']
  ])('%s', (_, phase, parts, by, answer) => {
    const may = mayChangeParts(phase, parts, by);
    expect(may.ok ? 'ok' : may.reason).toBe(answer);
  });

  it('moves only ends that have not passed, and none into the past', () => {
    const moved = (phase: keyof typeof calendar, day: string) =>
      keepsThePast(calendar, { ...calendar, [phase]: day }, '2026-11-24');
    expect(moved('committee', '2027-03-20')).toBe(true);
    expect(moved('preparation', '2026-02-28')).toBe(false);
    expect(moved('evidence', '2026-11-23')).toBe(false);
    expect(moved('evidence', '2026-11-24')).toBe(true);
  });
});
