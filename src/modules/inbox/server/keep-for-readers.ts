// What a reader was answered, kept in the memory of this node for as long as nothing happens that concerns her.
import { unitChart } from '#modules/people/server/index.ts';
import { dayOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { selectEventsAfter, selectLastEvent, type EventLine } from '#platform/server/events.ts';
import type { Queue } from '#platform/server/queue.ts';
import { recent } from '#platform/server/recent.ts';
import { concerns, emptyBoard, forgetBefore, lineOf, note, type Happening, type Places } from '../rules-news.ts';
import { selectHeads, selectStays } from './store-news.ts';

const minute = 60_000;
const placesFor = 10 * minute;
const most = 2000; // where more happened since, everybody is taken to be concerned
const overlap = 100; // an event may be seen after one with a higher number: its transaction took longer

type Clock = () => number;

/** Coming, going and reading, which change nothing that waits. */
const quiet = new Set([
  'roles.session.started',
  'roles.session.ended',
  'roles.entry.refused',
  'knowledge.asset.opened'
]);

/** Whom and which unit the events are about: an event that tells no unit is one of the unit where its person works. */
async function happeningsOf(ctx: Ctx, events: readonly EventLine[]): Promise<Happening[]> {
  const told = events.filter(({ name }) => !quiet.has(name));
  const people = [...new Set(told.flatMap(({ personId }) => personId ?? []))];
  const stays = new Map((await selectStays(ctx.db, people, today(ctx))).map((stay) => [stay.personId, stay]));
  return told.map(({ actorId, personId, unitId }) => {
    const stay = personId === null ? undefined : stays.get(personId);
    const named = [actorId, personId, stay?.supervisorId].flatMap((id) => id ?? []);
    return { people: named, unitId: unitId ?? stay?.unitId ?? null };
  });
}

/** What happened in the ministry, as far as this node has asked; the units are those of at most ten minutes ago. */
function newsOf(clock: Clock, watch: number) {
  const board = emptyBoard();
  let places: Places = { above: new Map(), heads: new Map() };
  let placesUntil = -Infinity;
  let seen = new Set<number>();
  let last: number | undefined;

  const prepare = async (ctx: Ctx) => {
    if (placesUntil > clock()) return;
    const [{ above }, heads] = await Promise.all([unitChart(ctx), selectHeads(ctx.db, today(ctx))]);
    places = { above, heads };
    placesUntil = clock() + placesFor;
    forgetBefore(board, clock() - placesFor);
  };
  const look = async (ctx: Ctx) => {
    await prepare(ctx);
    const isFirst = last === undefined;
    last ??= await selectLastEvent(ctx.db);
    const found = await selectEventsAfter(ctx.db, last - overlap, most);
    const fresh = isFirst ? [] : found.filter(({ id }) => !seen.has(id));
    const happened = await happeningsOf(ctx, fresh);
    const moment = clock();
    for (const each of happened) note(board, each, { places, moment });
    if (found.length === most) note(board, { people: [], unitId: null }, { places, moment });
    last = found.at(-1)?.id ?? last;
    seen = new Set(found.map(({ id }) => id));
  };
  const lately = recent<'news', void>({ milliseconds: watch, most: 1, clock });
  const ask = (ctx: Ctx) => lately.of('news', () => look(ctx));
  return {
    ask,
    /** Whether what happened since a moment, after the first look, concerns who asks. */
    concern: async (ctx: Ctx, since: number): Promise<boolean> => {
      await ask(ctx);
      return concerns(board, lineOf(ctx.actor), { places, since });
    }
  };
}

/** How long an answer is kept; all in milliseconds. */
type Terms = {
  /** However much happens. */
  least: number;
  /** Where nothing happens that concerns the reader; ten minutes at most. */
  longest: number;
  /** How old the news may be by which that is told. */
  watch: number;
  /** For how many readers. */
  most: number;
};

/** The answers of everybody who asked this node. */
export type KeptForReaders<T> = {
  /** The answer that is kept for who acts, or what `ask` gives; given to her alone, and not over midnight. */
  of: (ctx: Ctx, ask: () => Promise<T>) => Promise<T>;
  /** What the person did may have changed her answer. */
  forget: (personId: number) => void;
};

/**
 * Keeps answers while no event concerns the reader: none that names her or whom she stands in for, none in her unit, below or above it,
 * below a unit that she leads or where she holds a capability. `clock` gives milliseconds that never go back.
 */
export function keepForReaders<T>(terms: Terms, clock: Clock = () => performance.now()): KeptForReaders<T> {
  const { least, longest, watch, most: readers } = terms;
  const answers = recent<number, T>({ milliseconds: least, longest, most: readers, clock });
  const news = newsOf(clock, watch);
  const isStillTrue = async (ctx: Ctx, since: number) => {
    const then = dayOf(new Date(ctx.now.getTime() - (clock() - since)), ctx.timeZone);
    return then === today(ctx) && !(await news.concern(ctx, since));
  };
  const answer = async (ctx: Ctx, ask: () => Promise<T>) => {
    await news.ask(ctx); // so that whatever happens from here on is seen
    return ask();
  };
  return {
    of: (ctx, ask) =>
      answers.of(
        ctx.actor.personId ?? 0,
        () => answer(ctx, ask),
        (since) => isStillTrue(ctx, since)
      ),
    forget: answers.forget
  };
}

/** How much waits for each reader: what comes from outside her line without naming her shows after ten minutes. */
export const keepQueues = (clock?: Clock): KeptForReaders<Queue[]> =>
  keepForReaders({ least: minute, longest: 10 * minute, watch: 5_000, most: 20_000 }, clock);
