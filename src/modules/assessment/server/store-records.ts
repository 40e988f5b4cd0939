// The records that stand behind rows of evidence, as their modules publish them: whose each is, in which unit, its title.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/server/database.ts';

/** Records about one person, by kind: a published view of `id, person_id, unit_id, title`; a private title is empty. */
const personCards: Record<string, RawBuilder<unknown>> = {
  'transfer.note': sql`transfer.note_card`,
  'transfer.plan': sql`transfer.plan_card`,
  'needs.need': sql`needs.need_card`,
  'communities.membership': sql`communities.membership_card`,
  'learning.activity': sql`learning.activity_card`
};

/** Records about nobody in particular, by kind: a published view of `id, title`. */
const otherCards: Record<string, RawBuilder<unknown>> = {
  'transfer.innovation': sql`transfer.innovation_card`,
  'coaching.relation': sql`coaching.relation_card`,
  'communities.community': sql`communities.community_card`,
  'culture.activity': sql`culture.activity_card`,
  'culture.change': sql`culture.change_card`,
  'culture.meeting': sql`culture.meeting_card`,
  'culture.vision': sql`culture.vision_card`,
  'culture.idea': sql`culture.idea_card`,
  'culture.question': sql`culture.question_card`,
  'handover.move': sql`handover.move_card`,
  'feedback.recommendation': sql`feedback.recommendation_card`,
  'feedback.round': sql`feedback.round_card`,
  'feedback.spread': sql`feedback.spread_card`,
  'curation.needs': sql`curation.need_review_card`,
  'curation.freshness': sql`knowledge.asset_card`,
  'governance.document': sql`governance.document_card`,
  'governance.skill-group': sql`governance.skill_group_card`,
  'teams.team': sql`teams.team_card`,
  'knowledge.asset': sql`knowledge.asset_card`,
  'knowledge.use': sql`knowledge.asset_card`,
  'knowledge.sharing': sql`knowledge.sharing_card`,
  'offers.offer': sql`offers.offer_card`,
  'offers.assignment': sql`offers.assignment_card`,
  'quality.decision': sql`quality.decision_card`,
  'quality.submission': sql`quality.submission_card`
};

const union = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql` union all `);

/** Whom the record of a row `e` is about: the id of the person, null where the record is about nobody. */
export const ownerOfRow: RawBuilder<number | null> = sql`case e.record_kind ${sql.join(
  Object.entries(personCards).map(
    ([kind, card]) =>
      sql`when ${sql.lit(kind)} then (select person_id from ${card} c where c.id = nullif(e.record_id, '')::bigint)`
  ),
  sql` `
)} end`;

/** The units in which records about these people lie. */
export const unitsWithRecordsOf = (people: readonly number[]): RawBuilder<{ unitId: number }> =>
  union(
    Object.values(personCards).map(
      (card) => sql`select unit_id from ${card} c where c.person_id = any(${[...people]}::bigint[])`
    )
  ) as RawBuilder<{ unitId: number }>;

/** Titles of records by `kind:id`. */
export async function selectTitles(
  db: Db,
  records: readonly { recordKind: string; recordId: string }[]
): Promise<Map<string, string>> {
  const asked = Object.entries({ ...personCards, ...otherCards }).flatMap(([kind, card]) => {
    const ids = records.filter((each) => each.recordKind === kind && each.recordId !== '').map((each) => each.recordId);
    if (ids.length === 0) return [];
    return [sql`select ${sql.lit(kind)} || ':' || id as key, title from ${card} c where id = any(${ids}::bigint[])`];
  });
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ key: string; title: string }>`${union(asked)}`.execute(db);
  return new Map(rows.map((row) => [row.key, row.title]));
}
