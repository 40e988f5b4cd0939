// The first start may be interrupted at any time: the next one goes on, and the ministry is there once.
import { expect, it } from 'vitest';
import { sql } from 'kysely';
import { operator } from '#platform/actor.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { isFirstStart, loadDemonstration } from './load.ts';

const { db } = testDatabase();

const interruptedAt = (note: string) => (progress: string) => {
  if (progress.startsWith(note)) throw new Error('interrupted');
};

const counts = async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from people.person) as people, (select count(*) from roles.grant) as grants,
      (select count(*) from learning.activity) as activities,
      (select count(distinct (person_id, goal, starts_on, ends_on)) from learning.activity) as different,
      (select count(*) from learning.hours where confirmed_at is null and on_date < '2026-01-01') as waiting_for_years,
      (select count(*) from assessment.period where state = 'closed') as closed
  `.execute(db());
  return rows[0] ?? {};
};

it('goes on after an interruption, and draws nothing twice', async () => {
  const now = new Date('2026-06-30T05:00:00Z');
  const ctx = { actor: operator, now, timeZone: 'Asia/Jakarta', db: db(), requestId: 'demo' };
  const load = (progress?: (note: string) => void) =>
    loadDemonstration(ctx, { folder: 'demo', activitiesAYear: 1, ...(progress && { progress }) });

  expect(await isFirstStart(db())).toBe(true);
  await expect(load(interruptedAt('drawing'))).rejects.toThrow('interrupted');
  expect(await isDemonstration(db())).toBe(true);
  expect(await isFirstStart(db())).toBe(true);

  await expect(load(interruptedAt('2025'))).rejects.toThrow('interrupted');
  const drawn = await counts();
  await load();
  expect(await counts()).toEqual({ ...drawn, closed: 2 });
  expect(drawn).toMatchObject({ grants: 3, closed: 1, waitingForYears: 0 });
  expect(drawn['people']).toBeGreaterThan(590);
  expect(drawn['activities']).toBeGreaterThan(100);
  expect(drawn['different']).toBe(drawn['activities']);
  expect(await isFirstStart(db())).toBe(false);
});
