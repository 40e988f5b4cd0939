// What comes of an activity, straight in the tables: an asset, published or not, and a sharing that was held.
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';

/** A draft asset of a person's; gives its id. */
export async function anAsset(db: Db, of: { personId: number; unitId: number; publishedOn?: Day }): Promise<number> {
  const { personId, unitId, publishedOn } = of;
  const state = publishedOn ? 'published' : 'draft';
  const row = { unitId, level: 2, state, title: 'Catatan', form: 'text', createdBy: personId };
  const submittedAt = publishedOn ? new Date(`${publishedOn}T09:00:00+07:00`) : null;
  const added = db.insertInto('knowledge.asset').values({ ...row, submittedAt });
  return (await added.returning('id').executeTakeFirstOrThrow()).id;
}

/** A sharing held on a day before a listener; gives its id. */
export async function heldSharing(
  db: Db,
  of: { speakerId: number; unitId: number; heldOn: Day; listener: number }
): Promise<number> {
  const { listener: personId, ...rest } = of;
  const row = { ...rest, title: 'Berbagi', minutes: 60, state: 'held', recordedBy: personId };
  const { id } = await db.insertInto('knowledge.sharing').values(row).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('knowledge.sharingAttendance').values({ sharingId: id, personId }).execute();
  return id;
}
