// From boxes to results: by hand, and that rows, exports and words of a campaign give nobody away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBoxes, addedBy, layoutOf } from './rules-boxes.ts';
import { commentsOf, resultsOf, type Found } from './rules-closing.ts';
import { noReminders } from './rules-reminders.ts';
import type { Campaign, Instrument } from './types.ts';

const text = { id: '', en: '' };
const instrument: Instrument = {
  version: 1,
  scales: [
    {
      id: 'A',
      about: 'unit',
      title: text,
      items: [
        { id: 'A-1', text },
        { id: 'A-2', text }
      ]
    },
    { id: 'L', about: 'leader', title: text, items: [{ id: 'L-1', text }] }
  ]
};
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments: 10 };
const campaign: Campaign = {
  ...{
    id: 1,
    year: 2026,
    version: 1,
    unitId: null,
    unitCode: null,
    mode: 'anonymous',
    purpose: '',
    opensOn: '2026-08-18'
  },
  ...{ closesOn: '2026-09-05', keepUntil: null, state: 'open', terms, reminders: noReminders }
};

type Unit = { above: number | null; values: readonly number[]; silent?: number; words?: readonly string[] };

/** A campaign in which each unit's people gave one value to everything, and some said nothing. */
function found(units: readonly Unit[]): Found {
  const empty = Array<number>(layoutOf(instrument, terms).length).fill(0);
  const sheet = (value: number) =>
    addedBy({ 'A-1': value, 'A-2': value, 'L-1': value }, { instrument, terms, about: ['unit', 'leader'] });
  return {
    parents: new Map(units.map(({ above }, id) => [id, above])),
    asked: units.map(({ values, silent = 0 }, unitId) => ({
      unitId,
      asUnit: values.length + silent,
      asLeader: values.length + silent,
      answered: values.length
    })),
    boxes: units.map(({ values, words = [] }, unitId) => ({
      unitId,
      counts: values.map(sheet).reduce(addBoxes, empty),
      comments: words.map((each) => `A\t${each}`)
    }))
  };
}

const of = (value: number, count: number): number[] => Array<number>(count).fill(value);
const rowOf = (units: readonly Unit[], unitId: number, scale = 'A') =>
  resultsOf(campaign, instrument, found(units)).find((row) => row.unitId === unitId && row.scale === scale);

describe('results', () => {
  it('pool the answers below, and tell mean and spread', () =>
    expect(
      rowOf(
        [
          { above: null, values: [] },
          { above: 0, values: of(2, 6) },
          { above: 0, values: of(5, 12) }
        ],
        0
      )
    ).toMatchObject({
      isShown: true,
      asked: 18,
      answers: 18,
      mean: 4,
      items: [
        [0, 6, 0, 0, 12],
        [0, 6, 0, 0, 12]
      ]
    }));

  it('of a hidden unit are only that it was asked', () =>
    expect(
      rowOf(
        [
          { above: null, values: of(3, 9) },
          { above: 0, values: of(2, 4) }
        ],
        1
      )
    ).toEqual({
      unitId: 1,
      scale: 'A',
      asked: 4,
      isShown: false
    }));

  it('have no row where nobody was asked', () =>
    expect(
      rowOf(
        [
          { above: null, values: of(3, 9) },
          { above: 0, values: [] }
        ],
        1
      )
    ).toBeUndefined());
});

describe('words', () => {
  const words = (units: readonly Unit[]) =>
    commentsOf(campaign, found(units)).map(({ unitId, words: said }) => [unitId, said]);
  it('stand at the unit where ten answered, else at the nearest above, else nowhere', () => {
    const large = { above: 0, values: of(3, 10), words: ['besar'] };
    const small = { above: 0, values: of(3, 9), words: ['kecil'] };
    expect(words([{ above: null, values: of(3, 6) }, large, small])).toEqual([
      [1, 'besar'],
      [0, 'kecil']
    ]);
    expect(words([{ above: null, values: [] }, large, small])).toEqual([
      [0, 'besar'],
      [0, 'kecil']
    ]);
    expect(words([small])).toEqual([]);
  });
});

const trees = fc
  .array(
    fc.record({
      above: fc.nat(),
      values: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      silent: fc.nat({ max: 9 })
    }),
    { minLength: 2, maxLength: 10 }
  )
  .map((units) => units.map((unit, id): Unit => ({ ...unit, above: id === 0 ? null : unit.above % id })));

describe('whoever reads every row', () => {
  it('finds the same rows when the people of a hidden unit swap what they said with those it is pooled with', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const rows = resultsOf(campaign, instrument, found(units));
        const shown = new Set(rows.filter((row) => row.isShown && row.scale === 'A').map((row) => row.unitId));
        const group = (id: number | null): number | null =>
          id === null || shown.has(id) ? id : group(units[id]?.above ?? null);
        const groups = Map.groupBy(units.keys(), (id) => group(id));
        for (const members of groups.values()) {
          const pool = members.flatMap((id) => units[id]?.values ?? []).toReversed();
          const swapped = units.map((unit, id) =>
            members.includes(id) ? { ...unit, values: pool.splice(0, unit.values.length) } : unit
          );
          expect(resultsOf(campaign, instrument, found(swapped))).toEqual(rows);
        }
      }),
      { numRuns: 60 }
    );
  });
});
