-- Who had whom for a leader in a period: feedback between the dialogues is asked of leaders who stayed long enough.
create function people.supervised(starts date, ends date)
returns table (person_id bigint, leader_id bigint, days daterange) language sql stable as $$
  select a.person_id, a.supervisor_id, a.valid * daterange(starts, ends, '[]')
  from people.assignment a
  where a.kind = 'definitive' and a.status = 'active' and a.supervisor_id <> a.person_id
    and a.valid && daterange(starts, ends, '[]')
$$;
comment on function people.supervised is 'The named supervisor of everyone at work in a period, with the days of it on which that held';
