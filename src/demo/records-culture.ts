// Invented culture: ideas that leaders answer and colleagues vote for, questions without a name and their answers.
import { sql, type RawBuilder } from 'kysely';
import {
  ideaAnswers,
  ideaOutcomes,
  ideas as ideaTexts,
  questionAnswers,
  questions as questionTexts,
  trialScopes
} from './content-culture.ts';
import { unitActivities } from './records-activities.ts';
import { steering } from './records-steering.ts';
import { pick } from './records.ts';

/** Each idea or question on a working day of its year, with the day by which it is to be answered. */
const dated = (of: { seed: RawBuilder<unknown>; days: number }) => sql`
  join lateral (
    select n.day, later.day as due_on from people.day_number n
    join people.day_number later on later.number = n.number + ${of.days} and later.is_working
    where n.is_working and n.day > make_date(p.y, 1, 6)
      and n.number = (select first.number from people.day_number first where first.day = make_date(p.y, 1, 6))
        + floor(pg_temp.draw(${of.seed}) * (select last.number - first.number from people.day_number last, people.day_number first
          where last.day = p.reference - 1 and first.day = make_date(p.y, 1, 6)))::integer
    limit 1
  ) d on true`;

/** About one idea a year for every twelve eager people, more from the well-known ones. */
const ideas = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_chief on commit drop as
    select distinct on (unit_id) unit_id, person_id from people.heads_on((select max(reference) from demo_person))
    order by unit_id, kind <> 'definitive', person_id`,
  sql`
    create temporary table demo_proposal on commit drop as
    select row_number() over (order by d.day, p.person_id)::bigint as id, p.y, p.person_id, p.nip, p.unit_id, p.eager, p.reference,
      d.day, d.due_on, line.asked_id, line.boss_id,
      1 + floor(pg_temp.draw('which' || p.nip || p.y) * ${ideaTexts.length})::integer as which,
      2 + floor(44 * power(pg_temp.draw('said' || p.nip || p.y), 1.6))::integer as after,
      pg_temp.draw('says' || p.nip || p.y) < 0.35 + 0.6 * p.eager as is_said,
      case when pg_temp.draw('how' || p.nip || p.y) < 0.4 then 'support' when pg_temp.draw('how' || p.nip || p.y) < 0.75 then 'trial' else 'reason' end as answer
    from demo_person p ${dated({ seed: sql`'idea' || p.nip || p.y`, days: 20 })}
    cross join lateral (
      select t.ancestor_id as asked_id, h.person_id as boss_id from people.tree_on(p.reference) t
      join demo_chief h on h.unit_id = t.ancestor_id and h.person_id <> p.person_id where t.unit_id = p.unit_id order by t.depth limit 1
    ) line
    where pg_temp.draw('has' || p.nip || p.y) < 0.16 * p.eager or p.nip = any(${[...lively]}::text[])`,
  sql`
    insert into culture.idea (id, unit_id, asked_unit_id, title, body, author_id, proposed_at, due_on)
    overriding system value
    select id, unit_id, asked_id, (${ideaTexts.map(([title]) => title)}::text[])[which], (${ideaTexts.map(([, body]) => body)}::text[])[which],
      person_id, day + time '09:00', due_on from demo_proposal`,
  sql`select setval(pg_get_serial_sequence('culture.idea', 'id'), greatest((select max(id) from demo_proposal), 1))`
];

/** What leaders said to them, what came of the trials, and who is for them. */
const said: RawBuilder<unknown>[] = [
  sql`
    update culture.idea i set answer = d.answer,
      answer_words = case d.answer when 'support' then ${pick(ideaAnswers.support, sql`'words' || d.id`)}
        when 'trial' then ${pick(ideaAnswers.trial, sql`'words' || d.id`)} else ${pick(ideaAnswers.reason, sql`'words' || d.id`)} end,
      trial_scope = case when d.answer = 'trial' then ${pick(trialScopes, sql`'scope' || d.id`)} else '' end,
      trial_until = case when d.answer = 'trial' then d.day + d.after + 45 end,
      answered_by = d.boss_id, answered_at = d.day + d.after + time '10:00'
    from demo_proposal d where d.id = i.id and d.is_said and d.day + d.after < d.reference`,
  sql`
    update culture.idea i set outcome = told.outcome,
      outcome_words = case told.outcome when 'worked' then ${ideaOutcomes.worked} when 'partly' then ${ideaOutcomes.partly} else ${ideaOutcomes['not-worked']} end,
      outcome_by = i.answered_by, outcome_at = i.trial_until + 3 + time '14:00'
    from (
      select id, case when pg_temp.draw('came' || id) < 0.5 then 'worked' when pg_temp.draw('came' || id) < 0.75 then 'partly' else 'not-worked' end as outcome,
        eager from demo_proposal
    ) told
    where told.id = i.id and i.trial_until + 3 < (select max(reference) from demo_person) and pg_temp.draw('tells' || i.id) < 0.4 + 0.5 * told.eager`,
  sql`
    insert into culture.vote (idea_id, person_id, at)
    select d.id, f.person_id, d.day + 1 + time '11:00'
    from demo_proposal d join demo_folk f on f.unit_id = d.unit_id and f.person_id <> d.person_id and f.since <= d.day
    where d.day + 1 < (select max(reference) from demo_person) and pg_temp.draw('for' || d.id || '-' || f.person_id) < 0.05 + 0.3 * f.eager`
];

/** Questions to the own unit, or to the level-I unit where fewer than eight people work; most are answered in time. */
const questions: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_asked on commit drop as
    select row_number() over (order by d.day, pg_temp.draw('ask' || p.nip || p.y))::bigint * 100003 + floor(99999 * pg_temp.draw('lot' || p.nip || p.y))::bigint as id,
      case when room.people >= 8 then p.unit_id else f.house_id end as unit_id, d.day, d.due_on, p.reference, p.eager,
      1 + floor(18 * power(pg_temp.draw('after' || p.nip || p.y), 1.4))::integer as after
    from demo_person p join demo_folk f on f.person_id = p.person_id
    join (select unit_id, count(*) as people from demo_folk where is_here group by unit_id) room on room.unit_id = p.unit_id
    ${dated({ seed: sql`'question' || p.nip || p.y`, days: 10 })}
    where pg_temp.draw('wonders' || p.nip || p.y) < 0.06`,
  sql`
    insert into culture.question (id, unit_id, body, asked_on, due_on, answer, answered_by, answered_at)
    select a.id, a.unit_id, ${pick(questionTexts, sql`'what' || a.id`)}, a.day, a.due_on,
      case when said.is_said then ${pick(questionAnswers, sql`'reply' || a.id`)} else '' end,
      case when said.is_said then h.person_id end, case when said.is_said then a.day + a.after + time '15:00' end
    from demo_asked a left join demo_chief h on h.unit_id = a.unit_id
    cross join lateral (
      select h.person_id is not null and a.day + a.after < a.reference and pg_temp.draw('replies' || a.id) < 0.3 + 0.65 * a.eager as is_said
    ) said`,
  sql`
    update culture.question q set set_aside_by = o.person_id, set_aside_at = q.asked_on + 3 + time '09:30',
      set_aside_reason = 'Menyebut nama seorang rekan. Silakan ajukan lagi tanpa nama.'
    from (select person_id from roles.grant where role = 'officer' order by person_id limit 1) o
    where q.answered_at is null and q.asked_on + 3 < (select max(reference) from demo_person) and pg_temp.draw('aside' || q.id) < 0.1`
];

/** Culture over the people that are drawn already. */
export const culture = (lively: readonly string[]): readonly RawBuilder<unknown>[] => [
  sql`analyze demo_folk`, // joined below, once an idea
  ...ideas(lively),
  ...said,
  ...questions,
  ...unitActivities,
  ...steering
];
