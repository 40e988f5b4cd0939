// What the ten-component figure fills, and what it leaves open.
import { expect, test } from 'vitest';
import { fillOf, lookOf, percent, startsGroup, type ComponentFigure, type FigureState } from './figure.ts';

const figure = (over: Partial<ComponentFigure>): ComponentFigure => ({
  id: 'LRN',
  no: 3,
  name: 'Pemelajar',
  short: 'Pemelajar',
  score: 71.4,
  state: 'measured',
  last: null,
  peers: null,
  measured: 4,
  total: 7,
  href: '#',
  ...over
});

test('a score fills its share of the bar, a count its share of the practices', () => {
  expect(fillOf(figure({}), 'score')).toBe(71.4);
  expect(fillOf(figure({}), 'count')).toBeCloseTo(57.14, 2);
  expect(fillOf(figure({ total: 0 }), 'count')).toBe(0);
});

test('nothing outside 0–100 leaves the bar', () => {
  expect(fillOf(figure({ score: 130 }), 'score')).toBe(100);
  expect(fillOf(figure({ score: -1 }), 'score')).toBe(0);
});

test.each<[FigureState, string, boolean]>([
  ['measured', 'filled', true],
  ['provisional', 'outlined', true],
  ['not-yet-measurable', 'hatched', false],
  ['not-applicable', 'dotted', false],
  ['not-asked', 'dotted', false],
  ['withheld', 'bare', false]
])('%s looks %s', (state, look, filled) => {
  expect(lookOf(state)).toBe(look);
  expect(fillOf(figure({ state }), 'score') !== null).toBe(filled);
});

test('the rhythm is 2, 5, 3', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter(startsGroup)).toEqual([3, 8]);
});

test('a share is written with one decimal', () => {
  expect(percent(55.55)).toBe('55.6%');
  expect(percent(100)).toBe('100%');
});
