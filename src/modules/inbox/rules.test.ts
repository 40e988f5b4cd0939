import { describe, expect, it } from 'vitest';
import { countByKind, daysOverdue, inOrder, queuesIn, teamQueues, waitingAt, weightiest } from './rules.ts';
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

  it('counts each kind of a list with the day since when its oldest waits', () => {
    const list = [duty({}), duty({ kind: 'plans.submitted' }), duty({ since: '2026-10-05' }), duty({})];
    expect(queuesIn(list)).toEqual([
      { kind: 'learning.answer', count: 3, since: '2026-10-05' },
      { kind: 'plans.submitted', count: 1, since: '2026-11-01' }
    ]);
  });

  it('names those first that wait longest, and the larger of two that wait as long', () => {
    const queue = (kind: string, count: number, since: string) => ({ kind, count, since });
    const queues = [queue('a', 9, '2026-11-02'), queue('b', 1, '2026-11-01'), queue('c', 3, '2026-11-01')];
    expect(weightiest(queues, 2).map(({ kind }) => kind)).toEqual(['c', 'b']);
  });

  it('tells the queues of a team: how many, since when, where', () => {
    const queues = [
      { kind: 'learning.answer', count: 2, since: '2026-11-01' },
      { kind: 'learning.report', count: 3, since: '2026-01-01' }, // her own
      { kind: 'learning.accept', count: 1, since: '2026-10-01' }
    ];
    const [answers, , reports] = queues;
    expect(teamQueues(queues)).toEqual([
      { ...reports, href: '/team/decisions' },
      { ...answers, href: '/team/decisions' }
    ]);
    expect(waitingAt(queues)).toEqual({ '/team/decisions': 3 });
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
