// Statements behind the calendar feed.
import type { Db, Tx } from '#platform/server/database.ts';
import type { Day } from '#platform/dates.ts';

/** Keeps the digest of a feed's secret address. */
export async function insertToken(tx: Tx, token: { digest: Buffer; personId: number; madeAt: Date }): Promise<void> {
  await tx.insertInto('learning.calendarToken').values(token).execute();
}

/** Ends every address of a person's feed. */
export async function revokeTokens(tx: Tx, personId: number, now: Date): Promise<void> {
  await tx
    .updateTable('learning.calendarToken')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute();
}

/** Whose feed lies behind the digest of an address that holds. */
export async function ownerOfToken(db: Db, digest: Buffer): Promise<number | undefined> {
  const row = await db
    .selectFrom('learning.calendarToken')
    .select('personId')
    .where('digest', '=', digest)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return row?.personId;
}

/** When a person's present address was made. */
export async function selectTokenDay(db: Db, personId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('learning.calendarToken')
    .select('madeAt')
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return row?.madeAt ?? null;
}

export type Planned = { id: number; title: string; source: string; slots: string; startsOn: Day; endsOn: Day };

/** Learning of a person that was noticed and stands, ending from a day on. */
export async function selectPlanned(db: Db, personId: number, from: Day): Promise<Planned[]> {
  const rows = await db
    .selectFrom('learning.activity')
    .select(['id', 'title', 'source', 'slots', 'startsOn', 'endsOn'])
    .where('personId', '=', personId)
    .where('endsOn', '>=', from)
    .where('startsOn', 'is not', null)
    .where('state', 'in', ['waiting', 'granted', 'evaluated', 'reported', 'accepted', 'closed'])
    .orderBy('startsOn')
    .execute();
  return rows as Planned[];
}
