// Reading the ledger: a person's year, and a team's month as it is confirmed.
import { personNameOf, placeOf, teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { addDays, dayOf, monthOf, type Day } from '#platform/dates.ts';
import { forecastOf, type Forecast } from '../rules-forecast.ts';
import { jpOf, ledgerOf, monthToConfirm, oddities, stateOf, type Ledger, type Oddity } from '../rules-hours.ts';
import type { HoursRow, JpRule } from '../types.ts';
import {
  selectAgreed,
  selectEntry,
  selectHours,
  selectJpRules,
  selectTeamHours,
  selectTitles,
  selectWaitingMonths
} from './store-hours.ts';
import { roleHere } from './take-step.ts';

/** What the running year of a person would come to, measured by an aim in JP. */
export async function yearForecast(ctx: Ctx, of: HoursOverview & { aim: number }): Promise<Forecast> {
  const [agreed, rules] = await Promise.all([selectAgreed(ctx.db, of.personId, of.year), selectJpRules(ctx.db)]);
  return forecastOf({ rows: of.rows, agreed, aim: of.aim }, rules, today(ctx));
}

/** Every version of the rules by which minutes become JP, those to come included. */
export const jpRuleVersions = (ctx: Ctx): Promise<JpRule[]> => selectJpRules(ctx.db);

/** The rules by which minutes become JP today: an example, not official. */
export const jpRules = async (ctx: Ctx): Promise<JpRule[]> =>
  (await selectJpRules(ctx.db)).filter(
    ({ from, until }) => from <= today(ctx) && (until === null || today(ctx) < until)
  );

export type ShownEntry = HoursRow & { activityTitle: string | null };
export type HoursOverview = Ledger & {
  personId: number;
  name: string;
  isOwn: boolean;
  year: number;
  rows: ShownEntry[];
};

/** One entry of somebody whose records concern the actor, or not found. */
export async function getEntry(ctx: Ctx, id: number): Promise<HoursRow> {
  const entry = await selectEntry(ctx.db, id);
  await roleHere(ctx, entry);
  return entry;
}

/** The ledger of a year: the actor's own, or that of somebody whose records concern her. */
export async function hoursOverview(
  ctx: Ctx,
  asked: { year: number; personId?: number | undefined }
): Promise<HoursOverview> {
  const personId = asked.personId ?? ctx.actor.personId ?? notFound('person');
  await roleHere(ctx, { personId, unitId: (await placeOf(ctx, personId)) ?? notFound('placement') });
  const days = { from: `${asked.year}-01-01`, until: `${asked.year}-12-31` };
  const [rows, rules, card] = await Promise.all([
    selectHours(ctx.db, personId, days),
    selectJpRules(ctx.db),
    personNameOf(ctx, personId)
  ]);
  const isOwn = personId === ctx.actor.personId;
  const titles = await selectTitles(ctx.db, rows);
  const shown = rows.map((row) => ({ ...row, activityTitle: titles.get(row.activityId ?? 0) ?? null }));
  return {
    ...ledgerOf(rows, rules, asked.year),
    personId,
    name: card?.name ?? '',
    isOwn,
    year: asked.year,
    rows: shown
  };
}

/** What entries come to in JP, whether they count already or not. */
export const jpOfHours = async (ctx: Ctx, rows: readonly HoursRow[]): Promise<number> =>
  jpOf(
    rows.filter((row) => ['counted', 'waiting'].includes(stateOf(row))),
    await selectJpRules(ctx.db)
  );

export type TeamEntry = HoursRow & { oddities: Oddity[] };
export type TeamMonth = {
  month: Day;
  /** Months that still hold entries to confirm, oldest first. */
  waiting: { month: Day; entries: number }[];
  people: {
    personId: number;
    name: string;
    capacity: Capacity;
    entries: TeamEntry[];
    /** JP of the month, if everything that waits were confirmed. */
    jp: number;
    waitingMinutes: number;
    isOdd: boolean;
  }[];
};

const lastOf = (month: Day): Day => addDays(monthOf(addDays(month, 31)), -1);
const isWaiting = (row: HoursRow) => stateOf(row) === 'waiting';

const asksForALook = (row: TeamEntry) => isWaiting(row) && row.oddities.length > 0;
const byOddity = (a: TeamEntry, b: TeamEntry) => Number(asksForALook(b)) - Number(asksForALook(a));

/** What a team logged in a month, people and entries with something unusual first; without a month the last that is over and waits. */
export async function teamHours(ctx: Ctx, asked: { month?: Day | undefined }): Promise<TeamMonth> {
  const team = await teamFor(ctx, 'learning.oversee');
  const ids = team.map((member) => member.personId);
  const waiting = await selectWaitingMonths(ctx.db, ids);
  const months = waiting.map((each) => each.month);
  const month = monthOf(asked.month ?? monthToConfirm(months, today(ctx)));
  const [rows, rules] = await Promise.all([
    selectTeamHours(ctx.db, ids, { from: month, until: lastOf(month) }),
    selectJpRules(ctx.db)
  ]);
  const odd = oddities(rows, (row) => dayOf(row.loggedAt, ctx.timeZone));
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  const people = team.map(({ personId, name, capacity }) => {
    const own = byPerson.get(personId) ?? [];
    const entries = own.map((row) => ({ ...row, oddities: odd.get(row.id) ?? [] })).toSorted(byOddity);
    const standing = own.filter((row) => ['counted', 'waiting'].includes(stateOf(row)));
    const waitingMinutes = own.filter(isWaiting).reduce((total, row) => total + row.minutes, 0);
    const isOdd = entries.some(asksForALook);
    return { personId, name, capacity, entries, jp: jpOf(standing, rules), waitingMinutes, isOdd };
  });
  const order = (each: (typeof people)[number]) => (each.isOdd ? 0 : each.waitingMinutes > 0 ? 1 : 2);
  people.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
  return { month, waiting, people };
}
