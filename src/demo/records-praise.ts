// What the people of the demonstration say of each other's work: feedback notes, recognitions, thanks and help.
import { sql, type RawBuilder } from 'kysely';
import * as texts from './content-coaching.ts';
import { pick, type RecordPlan } from './records.ts';

const draw = (words: string) => sql`pg_temp.draw(${sql.lit(words)} || seed)`;
const text = (list: readonly string[], words: string) => pick(list, sql`${sql.lit(words)} || seed`);

/** A note a quarter from leaders who do so, opened by most; nothing stays unopened for years. */
const feedback = ({ today }: RecordPlan): RawBuilder<unknown> => sql`
  insert into coaching.feedback (leader_id, person_id, unit_id, topic, words, given_at, opened_at)
  select decider_id, person_id, unit_id, ${text(texts.coachingTopics, 'topic')}, ${text(texts.feedbackWords, 'words')}, given_on + time '10:15',
    case when given_on < ${today}::date - 20 or ${draw('open')} < 0.4 then given_on + time '15:40' end
  from (
    select d.*, d.nip || d.y || q as seed, make_date(d.y, 3 * q - 2, 1) + 25 + floor(pg_temp.draw('fb' || d.nip || d.y || q) * 50)::integer as given_on
    from demo_person d cross join generate_series(1, 4) q
    where d.decider_id <> d.person_id and pg_temp.draw('gives' || d.decider_id || '-' || d.y) < 0.15 + 0.6 * d.eager
  ) note where given_on <= ${today}::date and ${draw('note')} < 0.9
`;

/** One a year from many leaders to somebody of the team. */
const recognitions = ({ today }: RecordPlan): RawBuilder<unknown> => sql`
  insert into coaching.recognition (giver_id, person_id, unit_id, reason, result, given_at)
  select decider_id, person_id, unit_id, ${text(texts.recognitionReasons, 'why')}, ${text(texts.recognitionResults, 'why')}, given_on + time '08:30'
  from (
    select distinct on (d.y, d.decider_id) d.*, d.decider_id || '-' || d.y as seed,
      make_date(d.y, 2, 1) + floor(pg_temp.draw('rec' || d.decider_id || d.y) * 290)::integer as given_on
    from demo_person d where d.decider_id <> d.person_id
    order by d.y, d.decider_id, pg_temp.draw('best' || d.nip || d.y)
  ) leader where given_on <= ${today}::date and ${draw('gives-one')} < 0.25 + 0.6 * eager
`;

/** Thanks from a colleague, and help that was noted and confirmed; the newest still waits. */
const help = ({ today }: RecordPlan): RawBuilder<unknown> => sql`
  insert into coaching.help (helper_id, helped_id, unit_id, is_claim, about_kind, about, words, on_date, said_at, confirmed_at)
  select person_id, mate, unit_id, is_claim, 'work', (array['explained', 'example', 'checked', 'tools', 'encouraged'])[1 + floor(${draw('about')} * 5)::integer],
    ${text(texts.helpWords, 'words')}, on_date, on_date + time '16:00',
    case when not is_claim then on_date + time '16:00' when on_date < ${today}::date - 10 then on_date + interval '1 day 9 hours' end
  from (
    select d.*, d.nip || d.y || n as seed, pg_temp.draw('claim' || d.nip || d.y || n) < 0.4 as is_claim,
      c.crew[1 + floor(pg_temp.draw('helped' || d.nip || d.y || n) * cardinality(c.crew))::integer] as mate,
      make_date(d.y, 1, 10) + floor(pg_temp.draw('on' || d.nip || d.y || n) * 340)::integer as on_date
    from demo_person d
    join (select y, unit_id, array_agg(person_id order by person_id) as crew from demo_person group by y, unit_id) c using (y, unit_id)
    cross join generate_series(1, 2) n
  ) given where mate <> person_id and on_date <= ${today}::date and ${draw('helps')} < 0.5 * eager
  on conflict do nothing
`;

/** Everything said of each other in three years. */
export const praise = (plan: RecordPlan): RawBuilder<unknown>[] => [feedback(plan), recognitions(plan), help(plan)];
