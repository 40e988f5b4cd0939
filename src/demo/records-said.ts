// The invented talk about knowledge: questions with answers, opinions, words that mean the same, visits of the public library.
import { sql, type RawBuilder } from 'kysely';
import { answers, helpfulReasons, meaningPairs, questions, soughtInVain, unhelpfulReasons } from './content-said.ts';
import { pick } from './records.ts';

const pairs = (list: readonly (readonly [string, string | number])[], of: RawBuilder<unknown>) =>
  sql.join(list.map(([one, other]) => sql`(${one}::text, ${other}::${of})`));

/** One reader in eight asks, mostly within days; the authors answer, the eager ones sooner and nearly all. */
const talk: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_question on commit drop as
    select row_number() over (order by q.at, q.asset_id, q.person_id) as id, q.*,
      q.at + interval '3 hours' + pg_temp.draw('answers' || q.seed) * interval '9 days' as answered_at,
      pg_temp.draw('answered' || q.seed) < 0.35 + 0.6 * e.eager as is_answered, pg_temp.draw('thanks' || q.seed) < 0.7 as is_accepted
    from (
      select r.asset_id, r.person_id, a.created_by, r.asset_id || '-' || r.person_id as seed, r.at + interval '2 hours' as at,
        max(r.at) over () as last_at
      from knowledge.asset_read r join knowledge.asset a on a.id = r.asset_id and a.state = 'published' and a.validity <> 'refused'
      where r.person_id <> a.created_by and pg_temp.draw('asks' || r.asset_id || '-' || r.person_id) < 0.13
    ) q
    join demo_eager e on e.person_id = q.created_by
    where q.at <= q.last_at`,
  sql`
    insert into knowledge.question (id, asset_id, asked_by, text, at)
    overriding system value
    select id, asset_id, person_id, ${pick(questions, sql`'question' || seed`)}, at from demo_question`,
  sql`
    insert into knowledge.answer (id, question_id, answered_by, text, at)
    overriding system value
    select id, id, created_by, ${pick(answers, sql`'question' || seed`)}, answered_at from demo_question
    where is_answered and answered_at <= last_at`,
  sql`
    update knowledge.question q set accepted_id = n.id from knowledge.answer n join demo_question d on d.id = n.id and d.is_accepted
    where q.id = n.question_id`,
  sql`select setval(pg_get_serial_sequence('knowledge.question', 'id'), greatest((select max(id) from knowledge.question), 1))`,
  sql`select setval(pg_get_serial_sequence('knowledge.answer', 'id'), greatest((select max(id) from knowledge.answer), 1))`
];

/** One reader in three says whether it helped. */
const opinions = sql`
  insert into knowledge.asset_opinion (asset_id, person_id, is_helpful, reason, at)
  select o.asset_id, o.person_id, o.is_helpful,
    case when o.is_helpful then ${pick(helpfulReasons, sql`'helped' || o.seed`)} else ${pick(unhelpfulReasons, sql`'not' || o.seed`)} end,
    o.at + interval '1 day'
  from (
    select r.asset_id, r.person_id, r.asset_id || '-' || r.person_id as seed, r.at, max(r.at) over () as last_at,
      pg_temp.draw('helpful' || r.asset_id || '-' || r.person_id) < 0.84 as is_helpful
    from knowledge.asset_read r join knowledge.asset a on a.id = r.asset_id and a.state = 'published'
    where r.person_id <> a.created_by and pg_temp.draw('opines' || r.asset_id || '-' || r.person_id) < 0.34
  ) o where o.at + interval '1 day' <= o.last_at
`;

const words: RawBuilder<unknown>[] = [
  sql`
    insert into knowledge.synonym (term, meaning, added_by, added_at)
    select p.term, p.meaning, who.person_id, year.first + time '09:00'
    from (values ${pairs(meaningPairs, sql`text`)}) p (term, meaning)
    cross join (select min(make_date(y, 2, 10)) as first from demo_person) year
    cross join (select min(g.person_id) as person_id from roles.grant g where g.role = 'officer') who
    where who.person_id is not null`,
  sql`
    insert into knowledge.sought_in_vain (month, words, times)
    select (date_trunc('month', year.last) - make_interval(months => back))::date, v.words,
      greatest(1, v.times - 2 * back + floor(3 * pg_temp.draw('vain' || v.words || back))::integer)
    from (values ${pairs(soughtInVain, sql`integer`)}) v (words, times)
    cross join (select max(reference) as last from demo_person) year cross join generate_series(0, 3) back
    where pg_temp.draw('sought' || v.words || back) < 0.7`
];

/** Visitors of the public library, on some days of the last thirteen months. */
const visits = sql`
  insert into knowledge.library_visit (asset_id, on_date, times)
  select asset_id, on_date, sum(times)::integer from (
    select a.id as asset_id, 1 + floor(5 * power(pg_temp.draw('visits' || a.id || '-' || k), 2))::integer as times,
      year.last - floor(395 * pg_temp.draw('visited' || a.id || '-' || k))::integer as on_date, a.submitted_at::date as since
    from knowledge.asset a cross join (select max(reference) as last from demo_person) year
    cross join lateral generate_series(1, floor(24 * pg_temp.draw('known' || a.id))::integer) k
    where a.level = 4 and a.state = 'published' and a.validity <> 'refused'
  ) each where on_date > since group by asset_id, on_date
`;

/** All of it, in order, after assets were read, judged and given to who reviews them. */
export const said: readonly RawBuilder<unknown>[] = [...talk, opinions, ...words, visits];
