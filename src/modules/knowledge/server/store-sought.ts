// Kept searches, words sought in vain and words that mean the same, in the database.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db, Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { timesToShow } from '../rules-sought.ts';

export type SavedSearch = { id: number; name: string; query: Record<string, unknown>; seenAt: Date; foundNew: number };

/** The searches that somebody keeps, those with something new first. */
export async function selectSaved(db: Db, personId: number): Promise<SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`
    select id, name, query, seen_at, found_new from knowledge.saved_search
    where person_id = ${personId} and removed_at is null order by found_new > 0 desc, saved_at desc, id desc
  `.execute(db);
  return rows;
}

/** Keeps a search; the same one sent twice is kept once. */
export async function insertSaved(
  tx: Tx,
  personId: number,
  kept: { name: string; query: object; at: Date }
): Promise<void> {
  await sql`
    insert into knowledge.saved_search (person_id, name, query, saved_at, seen_at)
    select ${personId}, ${kept.name}, ${JSON.stringify(kept.query)}::jsonb, ${kept.at}, ${kept.at} where not exists (
      select from knowledge.saved_search
      where person_id = ${personId} and query = ${JSON.stringify(kept.query)}::jsonb and removed_at is null
    )
  `.execute(tx);
}

/** Notes that somebody looked at an own search; not found when it is somebody else's. */
export async function markLooked(db: Db, of: { id: number; personId: number; at: Date }): Promise<SavedSearch> {
  const { rows } = await sql<SavedSearch>`
    update knowledge.saved_search set seen_at = ${of.at}, found_new = 0
    where id = ${of.id} and person_id = ${of.personId} and removed_at is null
    returning id, name, query, seen_at, found_new
  `.execute(db);
  return rows[0] ?? notFound('search');
}

/** Puts an own search away. */
export async function removeSaved(db: Db, of: { id: number; personId: number; at: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update knowledge.saved_search set removed_at = ${of.at}
    where id = ${of.id} and person_id = ${of.personId} and removed_at is null
  `.execute(db);
  return numAffectedRows === 1n;
}

/** Kept searches of everybody after a given one, some of them. */
export async function selectSavedAfter(db: Db, after: number): Promise<(SavedSearch & { personId: number })[]> {
  const { rows } = await sql<SavedSearch & { personId: number }>`
    select id, person_id, name, query, seen_at, found_new from knowledge.saved_search
    where removed_at is null and id > ${after} order by id limit 200
  `.execute(db);
  return rows;
}

/** Notes how much came since somebody looked. */
export async function updateFoundNew(db: Db, id: number, foundNew: number): Promise<void> {
  await sql`update knowledge.saved_search set found_new = ${foundNew} where id = ${id} and found_new <> ${foundNew}`.execute(
    db
  );
}

/** Counts once more that words were sought in vain in a month. */
export async function insertInVain(db: Db, words: string, day: Day): Promise<void> {
  await sql`
    insert into knowledge.sought_in_vain as s (month, words) values (date_trunc('month', ${day}::date), ${words})
    on conflict (month, words) do update set times = s.times + 1
  `.execute(db);
}

export type InVain = { month: string; words: string; times: number };

/** What was sought in vain in the last twelve months, often enough to be shown, the newest month first. */
export async function selectInVain(db: Db, day: Day): Promise<InVain[]> {
  const { rows } = await sql<InVain>`
    select to_char(month, 'YYYY-MM') as month, words, times from knowledge.sought_in_vain
    where month > ${day}::date - interval '12 months' and times >= ${timesToShow} order by knowledge.sought_in_vain.month desc, times desc, words limit 200
  `.execute(db);
  return rows;
}

export type Synonym = { id: number; term: string; meaning: string };

/** Words that mean the same, by the alphabet. */
export async function selectSynonyms(db: Db): Promise<Synonym[]> {
  const { rows } = await sql<Synonym>`
    select id, term, meaning from knowledge.synonym where removed_at is null order by lower(term), lower(meaning)
  `.execute(db);
  return rows;
}

/** Adds a pair; one that stands already stays. */
export async function insertSynonym(
  tx: Tx,
  pair: Omit<Synonym, 'id'>,
  by: { personId: number; at: Date }
): Promise<void> {
  await sql`
    insert into knowledge.synonym (term, meaning, added_by, added_at)
    values (${pair.term}, ${pair.meaning}, ${by.personId}, ${by.at}) on conflict do nothing
  `.execute(tx);
}

/** In how many pairs one of these words stands already, and whether a search would know both. */
export async function selectPairs(tx: Tx, pair: Omit<Synonym, 'id'>): Promise<{ pairs: number; isKnown: boolean }> {
  const { rows } = await sql<{ pairs: number; isKnown: boolean }>`
    with asked as (
      select plainto_tsquery('knowledge.indonesian', ${pair.term}) as term, plainto_tsquery('knowledge.indonesian', ${pair.meaning}) as meaning
    )
    select (select count(*) from knowledge.synonym s where s.removed_at is null and (
        s.term_words in (asked.term, asked.meaning) or s.meaning_words in (asked.term, asked.meaning))) as pairs,
      numnode(asked.term) > 0 and numnode(asked.meaning) > 0 and asked.term <> asked.meaning as is_known
    from asked
  `.execute(tx);
  return rows[0] ?? { pairs: 0, isKnown: false };
}

/** Takes a pair out of use; it is kept. */
export async function removeSynonym(db: Db, id: number, by: { personId: number; at: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update knowledge.synonym set removed_by = ${by.personId}, removed_at = ${by.at} where id = ${id} and removed_at is null
  `.execute(db);
  return numAffectedRows === 1n;
}
