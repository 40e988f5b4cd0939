import { describe, expect, it } from 'vitest';
import { act, daysFit, isOpen, minutesOfJp, standing } from './rules.ts';
import type { Act, ProgrammeState, Reason } from './types.ts';

const offered = { state: 'announced' as ProgrammeState, startsOn: '2026-12-07', closesOn: null };

describe('a programme is open', () => {
  const cases: [string, Parameters<typeof isOpen>[0], string, boolean][] = [
    ['before it begins', offered, '2026-12-06', true],
    ['on its first day', offered, '2026-12-07', true],
    ['not after it began', offered, '2026-12-08', false],
    ['up to its deadline', { ...offered, closesOn: '2026-12-01' }, '2026-12-01', true],
    ['not after its deadline', { ...offered, closesOn: '2026-12-01' }, '2026-12-02', false],
    ['not when it was closed', { ...offered, state: 'closed' }, '2026-12-01', false],
    ['not when it was called off', { ...offered, state: 'cancelled' }, '2026-12-01', false]
  ];
  it.each(cases)('%s', (_why, programme, today, open) => expect(isOpen(programme, today)).toBe(open));

  it('and stands so for a reader', () => {
    expect(standing(offered, '2026-12-01')).toBe('open');
    expect(standing(offered, '2026-12-31')).toBe('closed');
    expect(standing({ ...offered, state: 'cancelled' }, '2026-12-01')).toBe('cancelled');
  });
});

describe('what becomes of a programme', () => {
  const cases: [ProgrammeState, Act, ProgrammeState | Reason][] = [
    ['announced', 'change', 'announced'],
    ['closed', 'change', 'closed'],
    ['cancelled', 'change', 'not-now'],
    ['announced', 'close', 'closed'],
    ['closed', 'close', 'not-now'],
    ['closed', 'reopen', 'announced'],
    ['announced', 'reopen', 'not-now'],
    ['cancelled', 'reopen', 'not-now'],
    ['announced', 'cancel', 'cancelled'],
    ['closed', 'cancel', 'cancelled'],
    ['cancelled', 'cancel', 'not-now']
  ];
  it.each(cases)('%s, %s → %s', (state, what, expected) => {
    const result = act({ state, revision: 1 }, { act: what, revision: 1, note: 'Pengajar sakit' });
    expect(result.ok ? result.value : result.reason).toBe(expected);
  });

  it('needs a reason to be called off, and the text it was made on', () => {
    expect(act({ state: 'announced', revision: 1 }, { act: 'cancel', revision: 1, note: ' ' })).toEqual({
      ok: false,
      reason: 'reason-missing'
    });
    expect(act({ state: 'announced', revision: 2 }, { act: 'close', revision: 1, note: '' })).toEqual({
      ok: false,
      reason: 'stale'
    });
  });

  it.each([
    ['2026-12-07', '2026-12-11', true],
    ['0001-01-01', '0001-01-02', 'dates-far'],
    ['9999-01-01', '9999-01-02', 'dates-far'],
    ['2026-12-07', '2028-12-08', 'dates-long']
  ])('from %s to %s fits: %s', (startsOn, endsOn, expected) => {
    const fit = daysFit({ startsOn, endsOn }, '2026-11-24');
    expect(fit.ok || fit.reason).toBe(expected);
  });

  it('plans 45 minutes for each JP', () => expect(minutesOfJp(24.5)).toBe(1103));
});
