// Drafts that somebody else brought in for their owner, in the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Notes for whom a draft was brought in, and by whom. */
export async function insertBrought(
  tx: Tx,
  brought: { assetId: number; personId: number; broughtBy: number; at: Date }
): Promise<void> {
  await tx.insertInto('knowledge.broughtDraft').values(brought).execute();
}

/** What a person was brought in and has not seen, as `b` with its draft `a`. */
export const unseenOf = (personId: number): RawBuilder<unknown> => sql`
  from knowledge.brought_draft b join knowledge.asset a on a.id = b.asset_id and a.state = 'draft'
  where b.person_id = ${personId} and b.seen_at is null
`;

export type BroughtDraft = { id: number; title: string; name: string; at: Date; isNew: boolean };

/** Drafts that others brought in for a person and that still are drafts, what is new first. */
export async function selectBrought(db: Db, personId: number): Promise<BroughtDraft[]> {
  const { rows } = await sql<BroughtDraft>`
    select a.id, a.title, p.name, b.at, b.seen_at is null as is_new
    from knowledge.brought_draft b join knowledge.asset a on a.id = b.asset_id and a.state = 'draft'
    join people.person_card p on p.id = b.brought_by
    where b.person_id = ${personId} order by b.seen_at is not null, b.at desc, a.title limit 100
  `.execute(db);
  return rows;
}

/** Notes that a person has seen what was brought in until now. */
export async function markBroughtSeen(db: Db, personId: number, at: Date): Promise<void> {
  await sql`
    update knowledge.brought_draft set seen_at = ${at} where person_id = ${personId} and seen_at is null
  `.execute(db);
}
