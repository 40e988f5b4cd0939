// Invented rounds in which level-I units ask the committee of a closed year what it says to that year.
import { sql, type RawBuilder } from 'kysely';
import type { CommitteeYear } from './committee-days.ts';
import { roundQuestion, voicesChange, voicesKeep } from './content-feedback.ts';
import { pick } from './records.ts';

/** In the year after, level-I units ask those of the committee without a conflict what they say to that year. */
export const asks = ({ year, today, stage }: CommitteeYear): RawBuilder<unknown>[] =>
  stage === 'closed'
    ? [
        sql`
          create temporary table demo_asked_committee on commit drop as
          select h.unit_id, h.code, h.leader_id, make_date(${year + 1}, 9, 1) + floor(20 * pg_temp.draw('asksk' || h.code || ${year}))::integer as opened_on
          from demo_house h where h.leader_id is not null and (h.code = 'M.05' or pg_temp.draw('asksc' || h.code || ${year}) < 0.5)`,
        sql`
          insert into feedback.round (unit_id, year, voice, question, opened_at, opened_by, until, closed_at, closed_by)
          select unit_id, ${year + 1}, 'committee', ${roundQuestion}, opened_on + time '09:00', leader_id, opened_on + 21,
            case when opened_on + 21 < ${today}::date then opened_on + 22 + time '09:00' end,
            case when opened_on + 21 < ${today}::date then leader_id end
          from demo_asked_committee where opened_on < ${today}::date on conflict do nothing`,
        sql`
          insert into feedback.seat (round_id, person_id, has_answered)
          select r.id, m.person_id, r.closed_at is not null and pg_temp.draw('says' || r.id || '-' || m.person_id) < 0.85
          from feedback.round r join demo_asked_committee a on a.unit_id = r.unit_id join committee.member m on m.year = ${year}
          where r.year = ${year + 1} and r.voice = 'committee' and not exists (
            select from demo_worker w where w.person_id = m.person_id and w.unit_id = r.unit_id)
          on conflict do nothing`,
        sql`
          insert into feedback.voice (round_id, keeps, changes)
          select s.round_id, ${pick(voicesKeep, sql`'ck' || s.round_id || '-' || s.person_id`)},
            ${pick(voicesChange, sql`'cc' || s.round_id || '-' || s.person_id`)}
          from feedback.seat s join feedback.round r on r.id = s.round_id and r.year = ${year + 1} and r.voice = 'committee'
          where s.has_answered order by md5('voice' || s.round_id || '-' || s.person_id)`
      ]
    : [];
