// Recommendations are opened: by the committee for the units it assessed, or by a unit for itself.
import { within, today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emitAll } from '#platform/server/events.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { addDays, yearOf } from '#platform/dates.ts';
import { holdsOver } from '#platform/actor.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayOpen } from '../policy.ts';
import { allowed, planBy } from '../rules.ts';
import type { OpenInput } from '../schema.ts';
import type { Component, Origin, Reason } from '../types.ts';
import { insertOpened, insertRecommendations, lockYear, selectOfTokens } from './store.ts';
import { selectAbove, selectAround, selectUnitByCode } from './store-places.ts';

/** One recommendation that another module opens. */
export type NewOne = {
  /** The unit it is given to; it has to exist today. */
  unitId: number;
  /** The year of the assessment it comes from; it is followed up in the year after. */
  year: number;
  component: Component;
  /** The practice it is about, `O.LDR.7`, or '' where it is about the whole component. */
  practice: string;
  /** 1 = high, 2 = middle, 3 = low. */
  priority: 1 | 2 | 3;
  /** One line, at most 200 signs. */
  title: string;
  /** What exactly is recommended, and why; may be empty. */
  body: string;
  /** Names it where it comes from, so that it is opened once however often it is sent: `committee.finding:7`. */
  source: string;
};

type Opening = Omit<NewOne, 'source' | 'priority'> & { priority: number; origin: Origin; token: string | null };

/** Stores them with their first step and event; ids in the order of the list, of those opened before too. */
async function open(ctx: Ctx, list: readonly Opening[]): Promise<number[]> {
  const day = today(ctx);
  return inTransaction(ctx.db, async (tx) => {
    for (const year of [...new Set(list.map((each) => each.year))].toSorted()) await lockYear(tx, year);
    const opened = { at: ctx.now, by: ctx.actor.personId, commitBy: addDays(day, allowed.commit) };
    const rows = await insertRecommendations(
      tx,
      list.map((each) => ({ ...each, planBy: planBy(day) })),
      opened
    );
    await insertOpened(
      tx,
      rows.map(({ id }) => id),
      opened
    );
    const name = 'feedback.recommendation.opened';
    await emitAll(
      within(ctx, tx),
      tx,
      rows.map(({ id, unitId }) => ({ name, subject: `feedback.recommendation:${id}`, unitId }))
    );
    const tokens = list.flatMap(({ token }) => token ?? []);
    const known = tokens.length > 0 ? await selectOfTokens(tx, tokens) : new Map<string, number>();
    const fresh = rows.map(({ id }) => id).filter((id) => ![...known.values()].includes(id));
    return list.map(({ token }) => (token === null ? undefined : known.get(token)) ?? fresh.shift() ?? 0);
  });
}

/**
 * The face for the committee's module: opens recommendations of the committee for units, all or none, inside the
 * transaction of `ctx` where it has one. Who acts needs `feedback.recommend` over every unit (the role committee has it).
 * A list sent again opens nothing twice (`source`). Answers the ids in the order of the list; throws where the actor may
 * not, refuses where a unit does not exist today. From then on they are the unit's leader's: the inbox tells her.
 *
 * ```ts
 * const opened = await openRecommendations(ctx, [
 *   { unitId, year: 2026, component: 'leaders', practice: 'O.LDR.7', priority: 1, title, body, source: `committee.finding:${id}` }
 * ]);
 * ```
 */
export async function openRecommendations(ctx: Ctx, list: readonly NewOne[]): Promise<Result<number[], Reason>> {
  const above = await selectAbove(
    ctx.db,
    list.map(({ unitId }) => unitId),
    today(ctx)
  );
  if (list.some(({ unitId }) => !above.has(unitId))) return refused('no-unit');
  if (![...above.values()].every((line) => holdsOver(ctx.actor, 'feedback.recommend', line)))
    throw refusal('not-allowed');
  return done(
    await open(
      ctx,
      list.map(({ source, ...each }) => ({ ...each, origin: 'committee', token: source }))
    )
  );
}

/** Opens one recommendation from its form; the same form sent twice opens it once. */
export async function openRecommendation(ctx: Ctx, input: OpenInput): Promise<Result<number, Reason>> {
  signedIn(ctx);
  const day = today(ctx);
  const unit = await selectUnitByCode(ctx.db, input.unit, day);
  if (!unit) return refused('no-unit');
  if (input.year > yearOf(day)) return refused('year-ahead');
  const around = await selectAround(ctx.db, { unitId: unit.id, ownUnitId: ctx.actor.unitId, day });
  if (!mayOpen(ctx.actor, input.origin, around)) return refused('not-yours');
  const { unit: _, token, ...rest } = input;
  const [id = 0] = await open(ctx, [{ ...rest, unitId: unit.id, token: markOf(ctx, token) }]);
  return done(id);
}
