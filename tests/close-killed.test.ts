// Kill −9 in the middle of a close: all or nothing. Nothing is frozen, the year stays open, and the next close is whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dayOf, yearOf } from '#platform/dates.ts';
import { closePeriod, computeIndex, openPeriod } from '#modules/assessment/server/index.ts';
import { handMadeMinistry, operatorOn } from '#tests/support/assessment.ts';
import { end } from '#tests/support/program.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const { db, url } = testDatabase();
/** Long over: its calendar is in the phase of approval whatever day it is. */
const year = yearOf(dayOf(new Date(), 'Asia/Jakarta')) - 2;

/** The command in a process of its own. */
const closing = () => {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: url() };
  return spawn(process.execPath, ['bin/pemelajar.js', 'close', String(year), '--yes'], { env });
};

const left = async () => {
  const { rows } = await sql<{ state: string; snapshots: number; evidence: number; told: number }>`
    select state, (select count(*) from assessment.snapshot) as snapshots, (select count(*) from assessment.evidence) as evidence,
      (select count(*) from platform.event where name = 'assessment.period.closed') as told
    from assessment.period where year = ${year}`.execute(db());
  return rows[0];
};

it('a close killed while it counts leaves nothing, and is done whole the next time', async () => {
  await handMadeMinistry(db());
  const operator = operatorOn(db(), `${year}-11-24`);
  await openPeriod(operator, year);
  await computeIndex(operator, year);
  const program = closing();
  await once(program.stderr, 'data'); // it tells of each practice that it has counted
  await end(program, 'SIGKILL');
  expect(await left()).toEqual({ state: 'open', snapshots: 0, evidence: 0, told: 0 });
  expect(await closePeriod(operatorOn(db(), `${year + 1}-12-31`), year)).toMatchObject({ ok: true });
  expect(await left()).toMatchObject({ state: 'closed', snapshots: 1, told: 1 });
}, 60_000);
