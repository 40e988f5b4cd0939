// Weekly time kept for learning: no moment twice, and the days on which it comes about.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { blockHindrance, entriesOfActivity, entriesOfBlock, shareMoment } from './rules-blocks.ts';
import type { Block } from './types.ts';

const block: Block = {
  id: 1,
  personId: 2,
  weekday: 'wed',
  startsAt: '14:00',
  endsAt: '15:30',
  title: '',
  since: '2026-11-01',
  until: null
};
const november = { from: '2026-11-01', until: '2026-11-30' };

describe('keeping time', () => {
  it.each([
    ['the same hour again is refused', { ...block }, 'block-overlaps'],
    ['so is part of it', { ...block, startsAt: '15:00', endsAt: '16:00' }, 'block-overlaps'],
    ['the hour after it is free', { ...block, startsAt: '15:30', endsAt: '16:00' }, undefined],
    ['another weekday is free', { ...block, weekday: 'thu' }, undefined],
    ['before its first day it is free', { ...block, since: '2026-10-01', until: '2026-10-31' }, undefined]
  ] as [string, Block, string | undefined][])('%s', (_sentence, other, expected) => {
    expect(blockHindrance(other, [block])).toBe(expected);
  });
  it('after its last day it is free', () => {
    expect(blockHindrance({ ...block, since: '2026-12-01' }, [{ ...block, until: '2026-11-30' }])).toBeUndefined();
  });
  it('is refused the other way round as well, whatever the times', () => {
    const time = fc.integer({ min: 0, max: 22 });
    const some = fc.record({ from: time, length: fc.integer({ min: 1, max: 3 }) }).map(({ from, length }) => ({
      ...block,
      startsAt: `${String(from).padStart(2, '0')}:00`,
      endsAt: `${String(Math.min(23, from + length)).padStart(2, '0')}:30`
    }));
    fc.assert(fc.property(some, some, (a, b) => blockHindrance(a, [b]) === blockHindrance(b, [a])));
  });
});

describe('in the calendar', () => {
  it('kept time comes every week while it holds', () => {
    const days = entriesOfBlock({ ...block, since: '2026-11-05', until: '2026-11-18' }, november).map(({ on }) => on);
    expect(days).toEqual(['2026-11-11', '2026-11-18']);
  });
  it('an activity shows its weekly times', () => {
    const entries = entriesOfActivity(
      { id: 7, title: 'Kueri', slots: 'mon 09:00-10:00', startsOn: '2026-10-26', endsOn: '2026-11-09' },
      november
    );
    expect(entries.map(({ on, from }) => `${on} ${from}`)).toEqual(['2026-11-02 09:00', '2026-11-09 09:00']);
  });
  it('or its first and its last day, as far as they are asked', () => {
    const entries = entriesOfActivity(
      { id: 7, title: 'Pelatihan', slots: '', startsOn: '2026-10-26', endsOn: '2026-11-09' },
      november
    );
    expect(entries).toMatchObject([{ on: '2026-11-09', from: null, edge: 'ends', href: '/learning/7' }]);
  });
});

describe('two learnings', () => {
  const training = { solution: 'structured', slots: '', startsOn: '2026-11-09', endsOn: '2026-11-13' } as const;
  const weekly = { solution: 'self', slots: 'wed 14:00-15:30', startsOn: '2026-11-01', endsOn: '2026-11-30' } as const;
  it.each([
    ['two trainings on the same days', training, { ...training, startsOn: '2026-11-13', endsOn: '2026-11-14' }, true],
    [
      'two trainings one after the other',
      training,
      { ...training, startsOn: '2026-11-14', endsOn: '2026-11-14' },
      false
    ],
    ['a weekly time that falls into a training', training, weekly, true],
    ['a weekly time before it', training, { ...weekly, endsOn: '2026-11-08' }, false],
    ['weekly times that meet', weekly, { ...weekly, slots: 'wed 15:00-16:00' }, true],
    ['weekly times that follow each other', weekly, { ...weekly, slots: 'wed 15:30-16:00' }, false],
    ['learning without times takes no moment', training, { ...weekly, slots: 'sore hari' }, false]
  ] as const)('%s', (_sentence, a, b, expected) => {
    expect([shareMoment(a, b), shareMoment(b, a)]).toEqual([expected, expected]);
  });
});
