// How much somebody may still ask today, kept apart from what is asked, and forgotten with the day.
import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';

/** Forgets the secret and the marks of every day before this one: from then on they name nobody. */
export async function deleteMarksBefore(db: Db, day: Day): Promise<void> {
  await sql`delete from culture.question_spent where day < ${day}::date`.execute(db);
  await sql`delete from culture.question_pepper where day < ${day}::date`.execute(db);
}

/** The secret of the day, made by whoever asks first. */
async function selectPepper(tx: Tx, day: Day): Promise<string> {
  const fresh = randomBytes(32).toString('hex');
  await sql`
    insert into culture.question_pepper (day, secret) values (${day}::date, ${fresh}) on conflict (day) do nothing
  `.execute(tx);
  const { rows } = await sql<{ secret: string }>`
    select secret from culture.question_pepper where day = ${day}::date
  `.execute(tx);
  return rows[0]?.secret ?? fresh;
}

/** Spends one question of today; false where the person has spent them all. */
export async function spendAllowance(tx: Tx, of: { personId: number; day: Day; most: number }): Promise<boolean> {
  const mark = createHmac('sha256', await selectPepper(tx, of.day))
    .update(String(of.personId))
    .digest('hex');
  const { rows } = await sql`
    insert into culture.question_spent as s (day, mark, spent) values (${of.day}::date, ${mark}, 1)
    on conflict (day, mark) do update set spent = s.spent + 1 where s.spent < ${of.most} returning 1
  `.execute(tx);
  return rows.length > 0;
}
