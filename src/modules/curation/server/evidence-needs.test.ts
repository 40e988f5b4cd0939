// O.KMI.1 counted by hand on a small ministry.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { knowledgeMinistry } from '#tests/support/knowledge.ts';
import { achieved, scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const rowsOf = (tx: Tx, on: Day) =>
  achieved(
    tx,
    evidence.find((each) => each.practice === 'O.KMI.1'),
    scopeOf(on)
  );

type Listed = { unit: number; by: number; family?: string; grade?: string; on: Day; endedOn?: Day };
const need = (tx: Tx, { unit, by, family = 'FNG.PBN', grade = '1', on, endedOn }: Listed) =>
  sql`
  insert into curation.need (unit_id, family, grade, job, name, form, level, listed_by, listed_at, ended_at, ended_by)
  values (${unit}, ${family}, ${grade}, 'Analis', 'Rekonsiliasi', 'text', 2, ${by}, ${on}, ${endedOn ?? null}, ${endedOn ? by : null})`.execute(
    tx
  );
const review = (tx: Tx, { unit, by, family = 'FNG.PBN', grade = '1', on }: Listed) =>
  sql`
  insert into curation.need_review (unit_id, family, grade, job, by_id, at) values (${unit}, ${family}, ${grade}, 'Analis', ${by}, ${on})`.execute(
    tx
  );

it('counts pairs of a unit whose needs are listed there or above and were confirmed within twelve months', () =>
  inTransaction(async (tx) => {
    const m = await knowledgeMinistry(tx);
    const job = (person: number, code: string) =>
      sql`insert into people.job (code, name) values (${code}, ${code}) on conflict do nothing`
        .execute(tx)
        .then(() => sql`update people.assignment set job_code = ${code} where person_id = ${person}`.execute(tx));
    await job(m.ani.id, 'FNG.PBN.1');
    await job(m.budi.id, 'FNG.PBN.2');
    await job(m.western.id, 'FNG.PBN.1');
    const by = m.leader.id;
    await need(tx, { unit: m.east, by, on: '2025-02-01' });
    await review(tx, { unit: m.east, by, on: '2025-11-24' });
    await need(tx, { unit: m.east, by, grade: '2', on: '2025-02-01', endedOn: '2026-03-01' });
    await review(tx, { unit: m.east, by, grade: '2', on: '2026-02-01' });
    await need(tx, { unit: m.office, by, family: 'pelaksana', grade: '', on: '2026-01-01' }); // listed, not confirmed; eastern is not of the office
    const pairs = (answers: { one: boolean; two: boolean }) => ({
      [`${m.office}-FNG.PBN~1`]: answers.one,
      [`${m.office}-FNG.PBN~2`]: answers.two,
      [`${m.east}-pelaksana~`]: false,
      [`${m.west}-FNG.PBN~1`]: false
    });
    expect(await rowsOf(tx, '2026-02-28')).toEqual(pairs({ one: true, two: true }));
    expect(await rowsOf(tx, '2026-11-24')).toEqual(pairs({ one: true, two: false }));
    expect(await rowsOf(tx, '2026-11-25')).toEqual(pairs({ one: false, two: false }));
  }));
