// The lines of a comparison, and which units typed words mean.
import { describe, expect, it } from 'vitest';
import type { ComponentFigure } from '#ui/figure.ts';
import { peersOf } from './rules-peers.ts';
import { comparisonOf, meantUnits, type ComparedUnit } from './view-compare.ts';

const component = (score: number | null): ComponentFigure => ({
  ...{
    id: 'learners',
    no: 3,
    name: 'Pemelajar',
    short: 'Pemelajar',
    score,
    state: 'measured',
    last: null,
    peers: null
  },
  ...{ measured: 1, total: 1, href: '/units/A?component=learners' }
});
const unit = (name: string, score: number | null): ComparedUnit => ({
  ...{ code: name, name, echelon: 'III', employees: 40, index: score },
  components: [component(score)]
});
const compare = (all: ComparedUnit[]) => comparisonOf(unit('own', 45), peersOf(unit('own', 45), all));
const peers = [unit('E', 50), unit('D', 40), unit('C', 30), unit('B', 20), unit('A', 10)];

describe('a comparison', () => {
  it('tells the index first, then each component, beside the spread of the peers', () => {
    const { lines } = compare(peers);
    const beside = { own: 45, spread: { lower: 20, middle: 30, upper: 40 }, position: 'above' };
    expect(lines).toEqual([
      { no: 0, name: '', href: '/units/own', ...beside },
      { no: 3, name: 'Pemelajar', href: '/units/A?component=learners', ...beside }
    ]);
  });

  it('names the peers by name, whatever they reached', () => {
    const named = compare(peers).peers.units.map(({ name }) => name);
    expect(named).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('tells nothing of others where there are no peers', () => {
    const [index] = compare(peers.slice(1)).lines;
    expect(index).toMatchObject({ own: 45, spread: null, position: null });
  });
});

describe('typed words', () => {
  const all = [
    { code: 'M.01', name: 'Kantor Pelayanan Teluk Rawa' },
    { code: 'M.01.1', name: 'Seksi Umum Teluk Rawa' }
  ];

  it('mean the unit of that code', () => expect(meantUnits(all, 'm.01')).toEqual([all[0]]));
  it('mean every unit with the words', () => expect(meantUnits(all, 'rawa teluk')).toEqual(all));
  it('mean none', () => expect(meantUnits(all, 'tidak ada')).toEqual([]));
});
