// Every statement about the dated rules by which minutes become JP.
import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { JpRule } from '../types.ts';

/** Keeps others from beginning a version at the same time. */
export async function lockJpRules(tx: Tx): Promise<void> {
  await sql`lock table learning.jp_rule in share row exclusive mode`.execute(tx);
}

/** Ends the version in force on the day, and begins the new one. */
export async function insertJpRule(tx: Tx, rule: Omit<JpRule, 'until'>): Promise<void> {
  await sql`
    update learning.jp_rule set valid = daterange(lower(valid), ${rule.from}::date)
    where kind = ${rule.kind} and valid @> ${rule.from}::date
  `.execute(tx);
  await sql`
    insert into learning.jp_rule (kind, minutes_per_jp, jp_per_day, jp_per_session, sessions_per_month, valid)
    values (${rule.kind}, ${rule.minutesPerJp}, ${rule.jpPerDay}, ${rule.jpPerSession}, ${rule.sessionsPerMonth},
      daterange(${rule.from}::date, null))
  `.execute(tx);
}
