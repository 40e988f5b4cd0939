// What names a person is handed out: every table that the catalogue of the real database shows to hold a person's id or
// number is among what the modules give.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { exportPerson } from './person.ts';

/** Tables that point at a person, or have a column named like one. */
async function tablesNamingPeople(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.nspname || '.' || t.relname as name
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relkind in ('r', 'p') and not t.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
      and (a.attname in ('nip', 'person_id', 'actor_id', 'by_id') or a.attname like '%\\_by' or exists (
        select from pg_constraint f where f.conrelid = t.oid and f.confrelid = 'people.person'::regclass and a.attnum = any(f.conkey)
      ))
    order by 1
  `.execute(db);
  return rows.map(({ name }) => name);
}

describe('everything kept of one person', () => {
  it('is sought in every table that names people', () =>
    inTransaction(async (tx) => {
      const { ani } = await smallMinistry(tx);
      const naming = await tablesNamingPeople(tx);
      expect(naming).toEqual(expect.arrayContaining(['roles.delegation', 'plans.step', 'platform.event']));
      const given = Object.keys(await exportPerson(tx, ani));
      expect(naming.filter((table) => !given.includes(table))).toEqual([]);
    }));
});
