// When the tests act: at an instant, or at noon of a day, where the ministry is.
import type { Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';

/** Noon of a day. */
export const noon = (day: Day): Date => new Date(`${day}T12:00:00+07:00`);

/** What a use case is given when somebody acts at an instant. */
export const actingAt = (db: Db, actor: Actor, now: Date): Ctx => ({
  actor,
  now,
  timeZone: 'Asia/Jakarta',
  db,
  requestId: 'test'
});

/** The same at noon of a day. */
export const actingOn = (db: Db, actor: Actor, day: Day): Ctx => actingAt(db, actor, noon(day));
