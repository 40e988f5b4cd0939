// What counts of people for knowledge, I.KMI.1–4 and O.KMI.2, read at once: who counts is read one time for all.
import { sql } from 'kysely';
import { amongCounted, type EvidenceCount, type EvidenceReading } from '#platform/server/evidence.ts';
import { finishedIn } from './evidence-course.ts';
import { passedIn, usedIn } from './evidence-reading.ts';
import { heldIn } from './evidence-sharing.ts';
import { handedIn } from './evidence-standing.ts';

/** How many of all who count did each of four things, and of those who wrote how many finished the course. */
export const together: EvidenceReading = {
  counts: (scope) => sql<EvidenceCount>`
    with passed as (
      select distinct t.person_id from knowledge.basics_try t
      where ${passedIn(scope)} and ${amongCounted(scope, 't.person_id')}
    ),
    wrote as (
      select distinct w.person_id from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
      where ${handedIn(scope)} and ${amongCounted(scope, 'w.person_id')}
    ),
    present as (
      select h.listener_id as person_id from knowledge.heard_sharing h
      where ${heldIn(scope)} and ${amongCounted(scope, 'h.listener_id')}
      union
      select h.speaker_id from knowledge.held_sharing h
      where ${heldIn(scope)} and ${amongCounted(scope, 'h.speaker_id')}
    ),
    used as (
      select distinct u.person_id from knowledge.asset_use u
      where ${usedIn(scope)} and ${amongCounted(scope, 'u.person_id')}
    ),
    finished as (
      select distinct f.person_id from knowledge.course_finish f
      where ${finishedIn(scope)} and ${amongCounted(scope, 'f.person_id')}
    ),
    unit as (
      select asked.unit_id, count(*) as asked, count(passed.person_id) as passed, count(wrote.person_id) as wrote,
        count(present.person_id) as present, count(used.person_id) as used,
        count(finished.person_id) filter (where wrote.person_id is not null) as equipped
      from ${scope.counted} asked left join passed on passed.person_id = asked.person_id left join wrote on wrote.person_id = asked.person_id
      left join present on present.person_id = asked.person_id left join used on used.person_id = asked.person_id
      left join finished on finished.person_id = asked.person_id
      group by asked.unit_id
    )
    select each.practice, unit.unit_id, each.achieved, each.population from unit
    cross join lateral (values ('I.KMI.1', passed, asked), ('I.KMI.2', wrote, asked), ('I.KMI.3', present, asked),
      ('I.KMI.4', used, asked), ('O.KMI.2', equipped, wrote)) as each (practice, achieved, population)
    where each.population > 0
  `
};
