// Invented samples of documents in a year of the committee: drawn by the seed below a level-I unit, decided, settled, as far as
// their days have passed.
import { sql, type RawBuilder } from 'kysely';
import { daysOf, hasPassed, type CommitteeYear } from './committee-days.ts';
import { returnReasons, withdrawReason } from './content-governance.ts';
import { pick } from './records.ts';

const drawnAt = (of: CommitteeYear) => sql`(${daysOf(of).drawn}::date + time '14:00')::timestamptz`;
const settledAt = (of: CommitteeYear) => sql`(${daysOf(of).settled}::date + time '11:00')::timestamptz`;

/** The checks that wait below each signed unit of the year, in the order of the seed; a running year leaves the others theirs. */
const lots = ({ year, ...of }: CommitteeYear): RawBuilder<unknown>[] => {
  const isRunning = of.stage === 'running';
  return [
    sql`drop table if exists demo_lot`,
    sql`
      create temporary table demo_lot on commit drop as
      select h.unit_id, h.leader_id, l.seed, l.key, c.id as check_id, c.checked_by, d.published_by,
        row_number() over (partition by h.unit_id order by sha256(convert_to(l.seed || '|' || l.key, 'UTF8'))) as place
      from governance.document_check c join governance.document d on d.id = c.document_id
      join people.tree_on(${isRunning ? of.today : `${year}-12-31`}::date) t on t.unit_id = d.unit_id
      join demo_house h on h.unit_id = t.ancestor_id and h.unit_id <> d.unit_id and h.leader_id is not null
      join committee.dossier o on o.unit_id = h.unit_id and o.year = ${year} and o.state = 'signed'
      join committee.round r on r.year = o.year
      cross join lateral (
        select r.seed || '|' || h.code || '|documents' as seed, concat_ws('|', 'document', d.unit_id, c.kind, c.id) as key
      ) l
      where c.waits and d.withdrawn_at is null and c.checked_at < least(make_date(${year}, 12, 31), ${of.today}::date)
        and (not ${isRunning} or c.checked_at >= make_date(${year}, 1, 1))
        and h.leader_id not in (c.checked_by, d.published_by)`,
    sql`analyze demo_lot`
  ];
};

const samples = (of: CommitteeYear): RawBuilder<unknown>[] => [
  sql`
    insert into governance.document_sample (year, unit_id, seed, size, population, keys_sha256, least_share, drawn_at)
    select ${of.year}, unit_id, min(seed), least(5, count(*)), count(*),
      encode(sha256(convert_to(string_agg(key, E'\n' order by key collate "C"), 'UTF8')), 'hex'), 0.8, ${drawnAt(of)}
    from demo_lot group by unit_id order by unit_id`,
  sql`
    insert into governance.document_sample_check (sample_id, check_id, place)
    select s.id, l.check_id, case when l.place <= 5 then l.place end
    from demo_lot l join governance.document_sample s on s.unit_id = l.unit_id and s.year = ${of.year}`
];

/**
 * Nearly one in five of those drawn does not stand; in the unit of the well-known persons one; who leads it decides. The first
 * drawn waits to the last: with it the sample is settled.
 */
const decisions = (of: CommitteeYear): RawBuilder<unknown> => sql`
  insert into governance.verification (check_id, decision, reason, decided_by, decided_at)
  select check_id, case when fails then 'returned' else 'verified' end,
    case when fails then ${pick(returnReasons, sql`'lacking' || check_id`)} else '' end, leader_id, decided_at
  from (
    select l.*, case when u.code = 'M.05' then l.place = 2 else pg_temp.draw('lacks' || l.check_id) < 0.18 end as fails,
      ${drawnAt(of)} + (2 + 8 * pg_temp.draw('decides' || check_id)) * interval '1 day' as decided_at
    from demo_lot l join people.unit_card u on u.unit_id = l.unit_id where l.place <= 5
  ) drawn where decided_at < ${of.today}::date and (place > 1 or ${hasPassed(daysOf(of).settled, of)})`;

/** What came of the samples, and of what was not drawn; what was returned is withdrawn some weeks later. */
const settlements = (of: CommitteeYear): RawBuilder<unknown>[] => [
  sql`
    update governance.document_sample s set stands = n.stands, judged = n.judged, settled_at = ${settledAt(of)},
      outcome = case when n.stands >= s.least_share * n.judged then 'accepted' else 'whole' end
    from (
      select k.sample_id, count(*) filter (where v.decision = 'verified') as stands, count(*) as judged
      from governance.document_sample_check k join governance.verification v on v.check_id = k.check_id group by k.sample_id
    ) n where n.sample_id = s.id and s.year = ${of.year}`,
  sql`
    insert into governance.verification (check_id, decision, decided_by, decided_at, sample_id)
    select l.check_id, 'verified', l.leader_id, later.day, case when s.outcome = 'accepted' then s.id end
    from demo_lot l join governance.document_sample s on s.unit_id = l.unit_id and s.year = ${of.year}
    cross join lateral (
      select ${settledAt(of)} + case when s.outcome = 'whole' then interval '6 days' else interval '0' end as day
    ) later
    where l.place > 5 and later.day < ${of.today}::date`,
  sql`
    update governance.document d set withdrawn_by = l.published_by, withdrawn_at = ${settledAt(of)} + interval '40 days',
      withdrawn_reason = ${withdrawReason}
    from demo_lot l join governance.document_check c on c.id = l.check_id
    join governance.verification v on v.check_id = c.id and v.decision = 'returned'
    where d.id = c.document_id and ${settledAt(of)} + interval '40 days' < ${of.today}::date`
];

const noLongerWaiting = sql`
  update governance.document_check c set waits = false from demo_lot l join governance.verification v on v.check_id = l.check_id
  where l.check_id = c.id`;

/** The documents that the committee of a year had drawn. */
export const drawnDocuments = (of: CommitteeYear): RawBuilder<unknown>[] => [
  ...lots(of),
  ...samples(of),
  decisions(of),
  ...(hasPassed(daysOf(of).settled, of) ? settlements(of) : []),
  noLongerWaiting
];
