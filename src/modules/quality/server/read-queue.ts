// What the page of quality shows: the queue of one's panels, what one sent, how long panels take.
import { assetCards } from '#modules/knowledge/server/index.ts';
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import {
  selectOwn,
  selectPace,
  selectQueue,
  selectSeats,
  selectWaits,
  type Pace,
  type SubmissionLine,
  type WaitLine
} from './store-lists.ts';
import { selectRule } from './store-panels.ts';
import { selectPanelUnits, type UnitName } from './store-places.ts';
import type { Rule } from '../types.ts';

export type QueueView = {
  /** Sits in a panel. */
  isMember: boolean;
  /** The units whose panels the reader tends. */
  tended: UnitName[];
  open: SubmissionLine[];
  closed: SubmissionLine[];
  own: SubmissionLine[];
  service: Pace;
  rule: Rule;
};

/** The units whose panels the actor appoints. */
export async function tendedUnits(ctx: Ctx): Promise<UnitName[]> {
  const within = unitsWith(ctx.actor, 'quality.appoint');
  return within?.length === 0 ? [] : selectPanelUnits(ctx.db, within, today(ctx));
}

/** The titles that the reader may know: of panels in which she sits all, else those of assets that exist for her. */
async function withTitles(ctx: Ctx, seated: ReadonlySet<number>, lines: SubmissionLine[]): Promise<SubmissionLine[]> {
  const foreign = lines.filter(({ panelUnitId }) => !seated.has(panelUnitId));
  const cards = await assetCards(ctx, [...new Set(foreign.map(({ assetId }) => assetId))]);
  const open = new Set(cards.map(({ id }) => id));
  return lines.map((line) => (seated.has(line.panelUnitId) || open.has(line.assetId) ? line : { ...line, title: '' }));
}

/** How long assets of a unit wait for the panel, part by part; whoever asks was found to lead it or to care for its knowledge. */
export const queueTimes = (ctx: Ctx, unitId: number): Promise<WaitLine[]> => selectWaits(ctx.db, unitId, today(ctx));

/** Everything of the quality panels that concerns the reader. */
export async function readQueue(ctx: Ctx): Promise<QueueView> {
  const [personId, day] = [signedIn(ctx), today(ctx)];
  const [seats, tended] = await Promise.all([selectSeats(ctx.db, personId, day), tendedUnits(ctx)]);
  const units = [...new Set([...seats.map(({ unitId }) => unitId), ...tended.map(({ id }) => id)])];
  const of = { units, personId, day };
  const [open, closed, own, service, rule] = await Promise.all([
    selectQueue(ctx.db, of, 'open'),
    selectQueue(ctx.db, of, 'closed'),
    selectOwn(ctx.db, personId, day),
    selectPace(ctx.db, units, day),
    selectRule(ctx.db, day)
  ]);
  const seated = new Set(seats.map(({ unitId }) => unitId));
  const told = (lines: SubmissionLine[]) => withTitles(ctx, seated, lines);
  return { isMember: seats.length > 0, tended, open: await told(open), closed: await told(closed), own, service, rule };
}
