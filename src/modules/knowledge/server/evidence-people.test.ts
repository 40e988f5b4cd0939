// The practices of people that are read at once, counted by hand: of the whole, and of one unit.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { inUnits, type EvidenceScope } from '#platform/server/evidence.ts';
import { knowledgeMinistry } from '#tests/support/knowledge.ts';
import { scopeOf } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { together } from './evidence-people.ts';

/** Ani wrote, finished the course, spoke to Budi and used; all but Budi passed the check; last year does not count. */
async function learnt(tx: Tx) {
  const m = await knowledgeMinistry(tx);
  const wrote = async (by: number, on: string) => {
    const asset = { unitId: m.office, level: 3, state: 'published', title: 'A', form: 'text', createdBy: by };
    const row = { ...asset, submittedAt: new Date(`${on}T09:00:00+07:00`) };
    const { id } = await tx.insertInto('knowledge.asset').values(row).returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId: by }).execute();
    return id;
  };
  const id = await wrote(m.ani.id, '2026-03-01');
  await wrote(m.western.id, '2026-03-01');
  await wrote(m.budi.id, '2025-12-31');
  await sql`delete from knowledge.basics_try where person_id = ${m.budi.id}`.execute(tx);
  for (const who of [m.ani, m.budi])
    await sql`insert into knowledge.course_finish (person_id, course_version, at) values (${who.id}, 1, '2026-01-05')`.execute(
      tx
    );
  await sql`insert into knowledge.asset_use (asset_id, person_id, unit_id, work, used_on, quarter)
    values (${id}, ${m.ani.id}, ${m.office}, 'x', '2026-05-01', '2026-04-01')`.execute(tx);
  await sql`
    with held as (
      insert into knowledge.sharing (title, unit_id, speaker_id, held_on, minutes, state)
      values ('Sesi', ${m.office}, ${m.ani.id}, '2026-05-20', 60, 'held') returning id
    )
    insert into knowledge.sharing_attendance (sharing_id, person_id) select id, ${m.budi.id} from held`.execute(tx);
  return m;
}

async function countsIn(tx: Tx, unit: number, scope: EvidenceScope): Promise<Record<string, string>> {
  const { rows } = await together.counts(scope).execute(tx);
  const own = rows.filter(({ unitId }) => unitId === unit);
  return Object.fromEntries(own.map((row) => [row.practice, `${row.achieved} of ${row.population}`]));
}

const here = {
  'I.KMI.1': '2 of 3',
  'I.KMI.2': '1 of 3',
  'I.KMI.3': '2 of 3',
  'I.KMI.4': '1 of 3',
  'O.KMI.2': '1 of 1'
};

it('counts what each did, of all who count, and the course of those who wrote', () =>
  inTransaction(async (tx) => {
    const m = await learnt(tx);
    const scope = scopeOf('2026-11-24');
    expect(await countsIn(tx, m.office, scope)).toEqual(here);
    const there = {
      'I.KMI.1': '1 of 1',
      'I.KMI.2': '1 of 1',
      'I.KMI.3': '0 of 1',
      'I.KMI.4': '0 of 1',
      'O.KMI.2': '0 of 1'
    };
    expect(await countsIn(tx, m.west, scope)).toEqual(there);
  }));

it('counts the same of one unit alone, and nothing elsewhere', () =>
  inTransaction(async (tx) => {
    const m = await learnt(tx);
    const all = scopeOf('2026-11-24');
    const counted = sql`(select * from ${all.counted} everybody where unit_id = ${m.office})`;
    const scope = scopeOf('2026-11-24', { isWhole: false, inUnits: inUnits([m.office]), counted });
    expect(await countsIn(tx, m.office, scope)).toEqual(here);
    expect(await countsIn(tx, m.west, scope)).toEqual({});
  }));
