import { describe, expect, it } from 'vitest';
import { countByKind, daysOverdue, inOrder, queuesOf } from './rules.ts';
import type { Duty } from './types.ts';

const duty = (over: Partial<Duty>): Duty => ({
  kind: 'learning.answer',
  title: '',
  href: '/a',
  since: '2026-11-01',
  due: null,
  ...over
});

describe('the inbox', () => {
  it('shows what is due soonest first, then what waits longest', () => {
    const late = duty({ href: '/late', due: '2026-11-02' });
    const soon = duty({ href: '/soon', due: '2026-11-30' });
    const old = duty({ href: '/old', since: '2026-01-05' });
    const young = duty({ href: '/young', since: '2026-11-20' });
    expect(inOrder([young, soon, old, late]).map((each) => each.href)).toEqual(['/late', '/soon', '/old', '/young']);
  });

  it('counts by kind', () => {
    expect(countByKind([duty({}), duty({}), duty({ kind: 'plans.submitted' })])).toEqual({
      'learning.answer': 2,
      'plans.submitted': 1
    });
  });

  it('tells the queues of a desk: how many, since when, where', () => {
    const report = duty({ kind: 'learning.accept', href: '/team/decisions?item=4', since: '2026-10-01' });
    const notices = ['2026-11-03', '2026-11-01'].map((since) => duty({ href: '/team/decisions?item=1', since }));
    expect(queuesOf([...notices, report, duty({ href: '/learning/2' })], '/team/')).toEqual([
      { kind: 'learning.accept', count: 1, oldest: '2026-10-01', href: '/team/decisions' },
      { kind: 'learning.answer', count: 2, oldest: '2026-11-01', href: '/team/decisions' }
    ]);
  });

  it('has nothing to count when nothing waits', () => {
    expect(countByKind([])).toEqual({});
    expect(inOrder([])).toEqual([]);
  });

  it.each([
    ['2026-11-24', 0],
    ['2026-11-20', 4],
    ['2026-10-31', 24],
    ['2026-11-25', null],
    [null, null]
  ])('a duty due %s is overdue by %s days on 24 November', (due, days) => {
    expect(daysOverdue({ due }, '2026-11-24')).toBe(days);
  });
});
