// O.KMI.2 counted by hand, and the course that feeds it.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { achieved, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { actingAs, knowledgeMinistry } from '#tests/support/knowledge.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { courseParts, questionsIn, type CoursePart } from '../course.ts';
import { answerCourse, evidence, readCourse } from './index.ts';

const rule = evidence.find(({ practice }) => practice === 'O.KMI.2');

async function wrote(tx: Tx, m: SmallMinistry, { by, on }: { by: number[]; on: Day }): Promise<number> {
  const asset = { unitId: m.unit, level: 3, state: 'published', title: 'A', form: 'text', createdBy: by[0]! };
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({ ...asset, submittedAt: new Date(`${on}T09:00:00+07:00`) })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const personId of by) await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}

const finished = (tx: Tx, personId: number, on: Day) =>
  sql`insert into knowledge.course_finish (person_id, course_version, at) values (${personId}, 1, ${on})`.execute(tx);

describe('O.KMI.2', () => {
  it('asks authors of the period whether they finished the course by the day asked, whenever they did', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      await wrote(tx, m, { by: [m.ani, m.budi], on: '2026-03-01' });
      await wrote(tx, m, { by: [m.head], on: '2025-12-31' });
      await finished(tx, m.ani, '2024-05-01');
      await finished(tx, m.budi, '2026-09-01');
      await finished(tx, m.head, '2026-01-05');
      const rows = async (asOf: Day) => achieved(tx, rule, scopeOf(asOf));
      expect(await rows('2026-02-28')).toEqual({});
      expect(await rows('2026-08-31')).toEqual({ [m.ani]: true, [m.budi]: false });
      expect(await rows('2026-09-01')).toEqual({ [m.ani]: true, [m.budi]: true });
      await sql`insert into knowledge.course values (2, '2026-10-01')`.execute(tx);
      expect(await rows('2026-10-01')).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('asks nothing of authors of what was withdrawn in time', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await wrote(tx, m, { by: [m.ani], on: '2026-03-01' });
      await sql`update knowledge.asset set state = 'withdrawn', withdrawn_at = '2026-04-01' where id = ${id}`.execute(
        tx
      );
      expect(await achieved(tx, rule, scopeOf('2026-08-31'))).toEqual({});
    }));
});

describe('the course', () => {
  const rightIn = (part: CoursePart) => Object.fromEntries(questionsIn(part).map(({ key, right }) => [key, right]));
  it('is finished with its last part, told once, and goes on where one left', () =>
    inTransaction(async (tx) => {
      const m = await knowledgeMinistry(tx);
      const ctx = actingAs(tx, m.budi);
      for (const { key } of courseParts.slice(1)) await answerCourse(ctx, key, rightIn(key));
      expect(await readCourse(ctx)).toMatchObject({ finishedAt: null, passed: { length: courseParts.length - 1 } });
      const [first] = courseParts;
      expect(await answerCourse(ctx, first.key, { climb: 'c' })).toMatchObject({ reason: 'unanswered' });
      const wrong = await answerCourse(ctx, first.key, { climb: 'a', enough: 'a' });
      expect(wrong).toMatchObject({ value: { isPassed: false, isFinished: false } });
      for (let times = 0; times < 2; times++)
        expect(await answerCourse(ctx, first.key, rightIn(first.key))).toMatchObject({ value: { isFinished: true } });
      const { rows } = await sql`
        select 1 from platform.event where name = 'knowledge.course.finished' and person_id = ${m.budi.id}
      `.execute(tx);
      expect(rows).toHaveLength(1);
    }));
});
