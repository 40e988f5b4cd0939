// Statements that gather and blank one person's coaching. What a coach saw of others is theirs, and is not handed to her.
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const coached = (personId: number) => sql`
  select relation_id from coaching.member where person_id = ${personId} and state <> 'declined'
`;
const own = (personId: number) => sql`
  select id from coaching.relation where coach_id = ${personId} union ${coached(personId)}
`;

const tables = (me: number): Record<string, RawBuilder<unknown>> => ({
  'coaching.offer': sql`select * from coaching.offer where coach_id = ${me} order by id`,
  'coaching.relation': sql`
    select id, kind, is_group, unit_id, topic, planned_sessions, starts_on, ends_on, state, asked_at, answered_at, ended_on,
      coach_id = ${me} as is_coach, case when asked_by = ${me} or id in (${coached(me)}) then aim else '' end as aim
    from coaching.relation where id in (${own(me)}) order by id`,
  'coaching.member': sql`select relation_id, state, answered_at from coaching.member where person_id = ${me}`,
  'coaching.session': sql`
    select s.id, s.relation_id, s.topic, s.planned_on, s.minutes, s.state, s.confirmed_at, s.created_by = ${me} as is_own
    from coaching.session s where s.relation_id in (${own(me)}) order by s.id`,
  'coaching.presence': sql`select * from coaching.presence where person_id = ${me}`,
  'coaching.note': sql`
    select n.* from coaching.note n join coaching.session s on s.id = n.session_id
    where n.changed_by = ${me} or s.relation_id in (${coached(me)})`,
  'coaching.action': sql`select * from coaching.action where owner_id = ${me} or created_by = ${me} order by id`,
  'coaching.opening': sql`select * from coaching.opening where relation_id in (${coached(me)})`,
  'coaching.acknowledgement': sql`select * from coaching.acknowledgement where person_id = ${me}`,
  'coaching.reflection': sql`select * from coaching.reflection where person_id = ${me}`,
  'coaching.feedback': sql`select * from coaching.feedback where person_id = ${me} or leader_id = ${me} order by id`,
  'coaching.recognition': sql`select * from coaching.recognition where person_id = ${me} or giver_id = ${me} order by id`,
  'coaching.help': sql`select * from coaching.help where helper_id = ${me} or helped_id = ${me} order by id`
});

/** The rows of a person in every table of the module. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, statement] of Object.entries(tables(personId))) found[table] = (await statement.execute(db)).rows;
  return found;
}

/** Blanks what a person wrote and what was noted of her alone; dates, lengths and states stay. */
export async function blankCoaching(tx: Tx, me: number): Promise<void> {
  const alone = sql`
    select id from coaching.relation where coach_id = ${me} or not is_group and id in (${coached(me)})
  `;
  for (const statement of [
    sql`update coaching.relation set aim = '' where id in (${alone})`,
    sql`update coaching.opening set seen = '', standard = '–', is_below = false where relation_id in (${alone})`,
    sql`
      update coaching.note n set goal = '', reality = '', options = '', way_forward = ''
      from coaching.session s where s.id = n.session_id and (n.changed_by = ${me} or s.relation_id in (${alone}))`,
    sql`update coaching.action set words = '' where owner_id = ${me} or created_by = ${me}`,
    sql`update coaching.reflection set words = '' where person_id = ${me}`,
    sql`update coaching.feedback set words = '' where person_id = ${me} or leader_id = ${me}`,
    sql`update coaching.recognition set reason = '', result = '' where person_id = ${me} or giver_id = ${me}`,
    sql`update coaching.help set words = '' where helper_id = ${me} or helped_id = ${me}`,
    sql`update coaching.offer set topics = '–' where coach_id = ${me}`
  ])
    await statement.execute(tx);
}
