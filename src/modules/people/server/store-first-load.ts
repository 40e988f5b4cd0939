// The first roster fills tables that are empty: what guards and finds their rows is made over the whole afterwards.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';

type Guard = { drop: string; make: string };

/** Constraints and indexes of the tables that it fills; not the keys that other tables refer to. */
async function selectGuards(tx: Tx): Promise<Guard[]> {
  const { rows } = await sql<Guard>`
    with filled as (select unnest('{people.person,people.assignment,people.competency_level,people.day_number}'::regclass[]) as id)
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
    from filled join pg_constraint c on c.conrelid = filled.id
    where c.contype in ('f', 'x') or c.contype in ('p', 'u')
      and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from filled join pg_index i on i.indrelid = filled.id
    where not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  `.execute(tx);
  return rows;
}

/** Whether nobody holds or held a job yet, so that hardly anybody reads. */
export async function isEmptyRegister(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ isEmpty: boolean }>`
    select not exists (select from people.assignment) as is_empty`.execute(tx);
  return rows[0]?.isEmpty === true;
}

/**
 * Lets the work fill these tables while nothing checks or finds single rows; then every constraint is checked over
 * all rows at once, which takes a tenth of the time, and fails as it would have. Readers wait until the transaction ends.
 */
export async function guardedAfterwards(tx: Tx, work: () => Promise<void>): Promise<void> {
  const guards = await selectGuards(tx);
  const run = (statements: readonly string[]) => sql.raw(statements.join(';\n')).execute(tx);
  await run(guards.map(({ drop }) => drop));
  await work();
  await run(guards.map(({ make }) => make));
}
