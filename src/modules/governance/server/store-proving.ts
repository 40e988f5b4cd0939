// Which documents of a unit may prove a practice, in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** So many are shown at most; the register has them all. */
const mostShown = 12;

/**
 * The documents that hold on a day, belong to a unit, and are or serve as one of these; a direction also where it comes from
 * above and speaks to the unit. The newest first.
 */
export async function selectProving(
  db: Db,
  of: { unitId: number; kinds: readonly string[]; day: Day }
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select d.id from governance.document d
    where d.withdrawn_at is null and d.valid_from <= ${of.day}::date and coalesce(d.valid_until >= ${of.day}::date, true)
      and not exists (select from governance.document n where n.replaces_id = d.id and n.withdrawn_at is null
        and n.valid_from <= ${of.day}::date)
      and (d.kind = any(${[...of.kinds]}::text[]) or exists (
        select from governance.document_purpose p where p.document_id = d.id and p.kind = any(${[...of.kinds]}::text[])))
      and (d.unit_id = ${of.unitId} or d.kind = 'direction' and exists (
        select from governance.document_unit u join people.tree_on(${of.day}::date) t on t.ancestor_id = u.unit_id
        where u.document_id = d.id and t.unit_id = ${of.unitId}))
    order by d.valid_from desc, d.id desc limit ${mostShown}
  `.execute(db);
  return rows.map(({ id }) => id);
}
