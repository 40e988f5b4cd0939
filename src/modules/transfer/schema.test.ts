// What people type into the fields of this module: figures, lists of numbers, choices of a queue.
import { describe, expect, it } from 'vitest';
import { makersSchema, manySchema, noteSchema, registerSchema } from './schema.ts';

describe('a figure', () => {
  it.each([
    ['5', 5],
    ['4,5', 4.5],
    ['4.5', 4.5],
    ['1.250', 1250],
    ['1.250.000,75', 1_250_000.75],
    ['-2', -2],
    ['', null]
  ])('%j is %s', (typed, figure) => {
    expect(noteSchema.parse({ figureBefore: typed }).figureBefore).toBe(figure);
  });
  it.each(['lima', '5 hari', '1,2,3', '5e3', '1.25.000'])('%j is none', (typed) => {
    expect(noteSchema.safeParse({ figureBefore: typed }).error?.issues[0]?.message).toBe('not-a-figure');
  });
});

it('employee numbers come ticked or typed, grouped or not, each once', () => {
  const nips = ['199001012010011001', '19900101 201001 1 001\n198001012005012002'];
  expect(makersSchema.parse({ nips }).nips).toEqual(['199001012010011001', '198001012005012002']);
});

it('a choice of the queue names kind, number and form', () => {
  const form = { decision: 'confirm', matters: ['note-7-3', 'milestone-5-1'] };
  expect(manySchema.parse(form).matters).toEqual([
    { kind: 'note', id: 7, revision: 3 },
    { kind: 'milestone', id: 5, revision: 1 }
  ]);
  expect(manySchema.safeParse({ ...form, matters: ['plan-1-1'] }).success).toBe(false);
  expect(manySchema.safeParse({ ...form, matters: [] }).success).toBe(false);
});

it('an address with nonsense asks for everything', () => {
  expect(registerSchema.parse({ q: 'x'.repeat(300), stage: 'gone', page: '-1' })).toEqual({
    q: '',
    stage: '',
    unit: '',
    page: 1
  });
});
