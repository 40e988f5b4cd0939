// Tables of units: order, filters, and units without an index.
import { describe, expect, it } from 'vitest';
import { changeOf, directionOf, filterUnits, nextSort, sortUnits } from './view-index.ts';

const unit = (code: string, index: number | null, more: object = {}) => ({
  code,
  name: `Unit ${code}`,
  echelon: 'III',
  levelOne: 'M.1',
  index,
  last: 50,
  employees: 10,
  ...more
});
const units = [unit('M.3', 40), unit('M.1', null, { echelon: 'I' }), unit('M.2', 60, { last: null, levelOne: 'M.2' })];
const codes = (found: { code: string }[]) => found.map((each) => each.code);

describe('a table of units', () => {
  it.each([
    ['code', ['M.1', 'M.2', 'M.3']],
    ['-name', ['M.3', 'M.2', 'M.1']],
    ['index', ['M.3', 'M.2', 'M.1']],
    ['-index', ['M.2', 'M.3', 'M.1']],
    ['-change', ['M.3', 'M.1', 'M.2']],
    ['employees', ['M.1', 'M.2', 'M.3']]
  ] as const)('ordered by %s leaves those without the figure last: %j', (key, expected) => {
    expect(codes(sortUnits(units, key))).toEqual(expected);
  });

  it('turns the order of a column round at the second click', () => {
    expect([nextSort('index', 'code'), nextSort('index', 'index')]).toEqual(['index', '-index']);
    expect([directionOf('index', '-index'), directionOf('index', 'code')]).toEqual(['descending', null]);
  });

  it.each([
    [{ level: 'I' }, ['M.1']],
    [{ under: 'M.1' }, ['M.3', 'M.1']],
    [{ q: 'unit m.2' }, ['M.2']],
    [{ q: 'unit m.2', level: 'I' }, []]
  ])('filtered by %j shows %j', (by, expected) => {
    expect(codes(filterUnits(units, by))).toEqual(expected);
  });

  it('knows no change without both years', () => {
    expect([changeOf({ index: 60, last: 50 }), changeOf({ index: 60, last: null })]).toEqual([10, null]);
  });
});
