// The dated rules of panels in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { DatedRule, Rule } from '../types.ts';

/** All rules, the latest first. */
export async function selectRules(db: Db): Promise<DatedRule[]> {
  const { rows } = await sql<DatedRule>`
    select r.id, r.quorum, r.days, r.ministry_unit_id, coalesce(u.code, '') as ministry_code, lower(r.valid) as starts_on,
      upper(r.valid) - 1 as ends_on
    from quality.rule r left join people.unit_card u on u.unit_id = r.ministry_unit_id order by lower(r.valid) desc
  `.execute(db);
  return rows;
}

/** Sets a rule from a day on; the one before ends the day before. */
export async function insertRule(tx: Tx, rule: Rule & { startsOn: Day; by: number; at: Date }): Promise<number> {
  await sql`
    update quality.rule set valid = daterange(lower(valid), ${rule.startsOn}::date) where upper_inf(valid)
  `.execute(tx);
  const { rows } = await sql<{ id: number }>`
    insert into quality.rule (quorum, days, ministry_unit_id, valid, set_by, set_at)
    values (${rule.quorum}, ${rule.days}, ${rule.ministryUnitId}, daterange(${rule.startsOn}::date, null), ${rule.by}, ${rule.at})
    returning id
  `.execute(tx);
  return rows[0]?.id ?? notFound('rule');
}
