// From the boxes of a campaign to its results: what is shown of each unit and where words stand. Pure.
import { addBoxes, cellIn, fewestOf, layoutOf } from './rules-boxes.ts';
import { marginOf, meanOf } from './rules-results.ts';
import { shownAbove, shownUnits, sumsUp } from './rules-suppression.ts';
import type { Campaign, Cell, Instrument, Node, Terms } from './types.ts';

type Parents = ReadonlyMap<number, number | null>;
export type AskedIn = { unitId: number; asUnit: number; asLeader: number; answered: number };
export type Box = { unitId: number; counts: readonly number[]; comments: readonly string[] };
export type Found = { parents: Parents; asked: readonly AskedIn[]; boxes: readonly Box[] };

export type Shown = { answers: number; mean: number | null; margin: number | null; items: number[][] | null };
export type Outcome = { unitId: number; scale: string; asked: number; isShown: boolean } & Partial<Shown>;
export type Placed = { unitId: number; scale: string; words: string };

/** A tree of units with what each has for itself; units without anything stand in it where others hang below them. */
const treeOf = (parents: Parents, own: ReadonlyMap<number, { answers: number; asked: number }>): Map<number, Node> =>
  new Map([...parents].map(([id, parentId]) => [id, { parentId, answers: 0, asked: 0, ...own.get(id) }]));

const add = (one: number, other: number): number => one + other;

/** The rows of one part of the questionnaire: of hidden units only that they were asked. */
function outcomes(
  scale: string,
  of: { tree: ReadonlyMap<number, Node>; terms: Terms; shown: (unitId: number, asked: number) => Shown }
): Outcome[] {
  const parents = new Map([...of.tree].map(([id, { parentId }]) => [id, parentId]));
  const askedOwn = new Map([...of.tree].flatMap(([id, { asked }]) => (asked > 0 ? [[id, asked] as const] : [])));
  const visible = shownUnits(of.tree, of.terms);
  return [...sumsUp(parents, askedOwn, add)].map(([unitId, asked]) =>
    visible.has(unitId)
      ? { unitId, scale, asked, isShown: true, ...of.shown(unitId, asked) }
      : { unitId, scale, asked, isShown: false }
  );
}

const addCells = (one: Cell, other: Cell): Cell => ({
  answers: one.answers + other.answers,
  points: one.points + other.points,
  squares: one.squares + other.squares,
  values: one.values.map((each, place) => addBoxes(each, other.values[place] ?? []))
});

/** What a campaign found: the response and every scale, of each unit with all below it. */
export function resultsOf(campaign: Campaign, instrument: Instrument, found: Found): Outcome[] {
  const { terms } = campaign;
  const { parents, asked } = found;
  const answered = new Map(asked.map((each) => [each.unitId, { answers: each.answered, asked: each.asUnit }]));
  const sums = sumsUp(parents, new Map(asked.map((each) => [each.unitId, each.answered])), add);
  const response = outcomes('', {
    tree: treeOf(parents, answered),
    terms,
    shown: (unitId) => ({ answers: sums.get(unitId) ?? 0, mean: null, margin: null, items: null })
  });
  const scales = layoutOf(instrument, terms).blocks.flatMap((block) => {
    const cells = new Map(found.boxes.map((box) => [box.unitId, cellIn(box.counts, block, terms)]));
    const whole = sumsUp(parents, cells, addCells);
    const askedOf = (each: AskedIn) => (block.scale.about === 'unit' ? each.asUnit : each.asLeader);
    const treeBy = (count: (cell: Cell) => number) => {
      const ownOf = (each: AskedIn) => {
        const cell = cells.get(each.unitId);
        return { answers: cell ? count(cell) : 0, asked: askedOf(each) };
      };
      return treeOf(parents, new Map(asked.map((each) => [each.unitId, ownOf(each)])));
    };
    // statements are shown by the one that fewest answered: each is a figure of its own
    const withItems = shownUnits(treeBy(fewestOf), terms);
    const shown = (unitId: number, of: number) => shownCell(whole.get(unitId), of, withItems.has(unitId));
    return outcomes(block.scale.id, { tree: treeBy(({ answers }) => answers), terms, shown });
  });
  return [...response, ...scales];
}

function shownCell(cell: Cell | undefined, asked: number, hasItems: boolean): Shown {
  if (!cell || cell.answers === 0) return { answers: 0, mean: null, margin: null, items: null };
  return {
    answers: cell.answers,
    mean: meanOf(cell),
    margin: marginOf(cell, asked),
    items: hasItems ? cell.values.map((each) => [...each]) : null
  };
}

/** Words stand at the nearest unit with enough answers, whose own share of them is enough, too; else nowhere. */
export function commentsOf(campaign: Campaign, found: Found): Placed[] {
  const { parents, asked, boxes } = found;
  const limits = { ...campaign.terms, minimumAnswers: campaign.terms.minimumComments };
  const own = new Map(asked.map((each) => [each.unitId, { answers: each.answered, asked: each.asUnit }]));
  const shown = shownUnits(treeOf(parents, own), limits);
  return boxes.flatMap(({ unitId, comments }) => {
    const place = shownAbove(parents, shown, unitId);
    if (place === null) return [];
    return comments.map((each) => {
      const [scale = '', ...words] = each.split('\t');
      return { unitId: place, scale, words: words.join('\t') };
    });
  });
}
