// Whatever of a survey is hidden is hidden everywhere: in rows, files, filters, practices, components and the index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsTable } from '#modules/surveys/export-table.ts';
import { addBoxes, addedBy, layoutOf } from '#modules/surveys/rules-boxes.ts';
import { resultsOf, type Found, type Outcome } from '#modules/surveys/rules-closing.ts';
import { noReminders } from '#modules/surveys/rules-reminders.ts';
import { shippedInstrument } from '#modules/surveys/bank.ts';
import type { Campaign, Instrument } from '#modules/surveys/types.ts';
import { catalogueFor } from './catalogue.ts';
import { figureOfUnit, type UnitFigure } from './figures.ts';
import { exampleScheme } from './scheme.ts';
import type { Counts, SurveyCell } from './types.ts';

const catalogue = catalogueFor(2026);
const scheme = exampleScheme(catalogue, 2026);
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments: 10 };
/** A practice that the survey proves alone, one that it shares with records, one about the leader. */
const asked = ['O.LRN.3', 'O.LRN.5', 'O.LDR.14'];
const instrument: Instrument = {
  version: 1,
  scales: shippedInstrument.scales.filter(({ id }) => asked.includes(id))
};
const campaign: Campaign = {
  ...{ id: 1, year: 2026, version: 1, unitId: null, unitCode: null, mode: 'anonymous', purpose: '' },
  ...{ opensOn: '2026-08-18', closesOn: '2026-09-05', keepUntil: null, state: 'closed', terms, reminders: noReminders }
};

type Unit = { above: number | null; values: readonly number[]; silent: number; records: number };

function found(units: readonly Unit[]): Found {
  const empty = Array<number>(layoutOf(instrument, terms).length).fill(0);
  const items = instrument.scales.flatMap((scale) => scale.items.map(({ id }) => id));
  const sheet = (value: number) =>
    addedBy(Object.fromEntries(items.map((id) => [id, value])), { instrument, terms, about: ['unit', 'leader'] });
  return {
    parents: new Map(units.map(({ above }, id) => [id, above])),
    asked: units.map(({ values, silent }, unitId) => {
      const all = values.length + silent;
      return { unitId, asUnit: all, asLeader: all, answered: values.length };
    }),
    boxes: units.map(({ values }, unitId) => ({
      ...{ unitId, comments: [] },
      counts: values.map(sheet).reduce(addBoxes, empty)
    }))
  };
}

const cellOf = ({ asked: of, isShown, answers, mean, margin }: Outcome): SurveyCell => ({
  ...{ asked: of, isShown, answers: answers ?? null, mean: mean ?? null, margin: margin ?? null }
});

/** Every figure of every unit, as the index keeps them. */
function figures(units: readonly Unit[], rows: readonly Outcome[]): UnitFigure[] {
  const known = { catalogue, scheme, measured: new Set(['O.LRN.5', 'O.LRN.1']), surveyed: new Set(asked) };
  return units.map(({ records }, unitId) => {
    const own = rows.filter((row) => row.unitId === unitId && row.scale !== '');
    const counts: Counts = { achieved: records, population: 9, base: 9 };
    const unit = { unitId, echelon: 'I', employees: 40, surveys: new Map(own.map((row) => [row.scale, cellOf(row)])) };
    return figureOfUnit(unit, new Map(['O.LRN.5', 'O.LRN.1'].map((id) => [id, counts])), known);
  });
}

/** The file of each unit, with each part chosen for the units below it in turn. */
function files(units: readonly Unit[], rows: readonly Outcome[]): unknown[] {
  const full = rows.map((row) => ({ answers: null, mean: null, margin: null, items: null, ...row }));
  const at = (unitId: number) => ({ unitId, code: String(unitId), name: String(unitId), parentId: null });
  return units.flatMap((_, unitId) => {
    const own = full.filter((row) => row.unitId === unitId);
    const response = own.find(({ scale }) => scale === '');
    if (!response) return [];
    const scales = instrument.scales.flatMap(({ id, title, about }) => {
      const row = own.find(({ scale }) => scale === id);
      return row
        ? [{ ...row, id, title, about, last: null, isReworded: false, above: null, items: [], comments: [] }]
        : [];
    });
    return ['', ...asked].map((scale) => {
      const below = full.filter((row) => units[row.unitId]?.above === unitId && row.scale === scale);
      const place = {
        campaign,
        unit: at(unitId),
        path: [],
        response,
        scales,
        scale,
        shownAbove: null,
        mayReadComments: false
      };
      return resultsTable(
        { ...place, below: below.map((row) => ({ ...row, ...at(row.unitId) })) },
        { locale: 'id', scheme: [] }
      );
    });
  });
}

const trees = fc
  .array(
    fc.record({
      above: fc.nat(),
      values: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      silent: fc.nat({ max: 9 }),
      records: fc.nat({ max: 9 })
    }),
    { minLength: 2, maxLength: 9 }
  )
  .map((units) => units.map((unit, id): Unit => ({ ...unit, above: id === 0 ? null : unit.above % id })));

/** The same ministry, where people of hidden units said what others said with whom they are pooled. */
function swapped(units: readonly Unit[], rows: readonly Outcome[]): Unit[] {
  const shown = new Set(rows.filter((row) => row.isShown && row.scale === 'O.LRN.3').map(({ unitId }) => unitId));
  const group = (id: number | null): number | null =>
    id === null || shown.has(id) ? id : group(units[id]?.above ?? null);
  const said = new Map<number, number[]>();
  for (const members of Map.groupBy(units.keys(), (id) => group(id)).values()) {
    const pool = members.flatMap((id) => units[id]?.values ?? []).toReversed();
    for (const id of members) said.set(id, pool.splice(0, units[id]?.values.length ?? 0));
  }
  return units.map((unit, id) => ({ ...unit, values: said.get(id) ?? [] }));
}

describe('whoever reads rows, files, practices, components and the index of every unit', () => {
  it('reads the same when hidden people say something else', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const rows = resultsOf(campaign, instrument, found(units));
        const others = resultsOf(campaign, instrument, found(swapped(units, rows)));
        expect(files(units, others)).toEqual(files(units, rows));
        expect(figures(units, others)).toEqual(figures(units, rows));
      }),
      { numRuns: 40 }
    );
  });

  it('finds nothing of a hidden practice in its component: only what else was measured', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const rows = resultsOf(campaign, instrument, found(units));
        for (const { unitId, practices, components } of figures(units, rows)) {
          const hidden = rows.filter((row) => row.unitId === unitId && row.scale !== '' && !row.isShown);
          for (const { scale } of hidden)
            expect(practices[scale]).toEqual({
              ...{ state: 'withheld', achieved: null, population: null, base: null, expected: null, score: null }
            });
          const learners = components.find(({ id }) => id === 'learners');
          // only the record stays where both scales of its component are hidden
          if (hidden.some(({ scale }) => scale === 'O.LRN.3') && hidden.some(({ scale }) => scale === 'O.LRN.5'))
            expect(learners?.score).toBe(practices['O.LRN.1']?.score ?? null);
        }
      }),
      { numRuns: 40 }
    );
  });

  it('finds in a mixed practice nothing of the survey that its own row does not show', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const rows = resultsOf(campaign, instrument, found(units));
        for (const { unitId, practices } of figures(units, rows)) {
          const row = rows.find((each) => each.unitId === unitId && each.scale === 'O.LRN.5');
          if (row && !row.isShown) expect(practices['O.LRN.5']?.score).toBeNull();
        }
      }),
      { numRuns: 40 }
    );
  });
});
