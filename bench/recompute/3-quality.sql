-- Quality panels: what fell due and was decided by then, the last decision on each asset, level-I units whose panel decides.
insert into part (practice, unit_id, achieved, population)
select 'T.KMI.2', s.panel_unit_id, count(*) filter (where d.decided_at < s.due_on + 1), count(*)
from quality.submission s join knowledge.asset a on a.id = s.asset_id
left join quality.decision d on d.submission_id = s.id
where s.due_on >= :starts and s.due_on <= :ends and s.due_on < :day
  and (d.id is not null or (coalesce(s.closed_at::date, 'infinity') > s.due_on and coalesce(a.withdrawn_at::date, 'infinity') > s.due_on))
group by s.panel_unit_id;

insert into part (practice, unit_id, achieved, population)
with decided as (
  select asset_id, bool_or(verdict = 'valid') as was_valid, (array_agg(verdict order by decided_at desc, id desc))[1] as last
  from quality.decision where decided_at < :day + 1 group by asset_id
)
select 'T.KMI.3', a.unit_id, count(*) filter (where d.was_valid), count(*)
from knowledge.asset a left join decided d on d.asset_id = a.id
where a.submitted_at < :day + 1 and a.state <> 'draft' and coalesce(d.last, '') <> 'refuse'
  and (a.withdrawn_at is null or a.withdrawn_at >= greatest(:day, :cut_off) + 1)
group by a.unit_id;

insert into part (practice, unit_id, achieved, population)
select 'O.KMI.5', u.unit_id, exists (
  select from quality.panel p join quality.decision d on d.panel_id = p.id and d.decided_at >= :starts and d.decided_at < :day + 1
  where p.unit_id = u.unit_id and p.valid @> :day
    and (select count(*) >= 3 and bool_or(m.is_ministry) from quality.member m where m.panel_id = p.id and m.valid @> :day)
)::integer, 1
from live u where u.echelon = 'I';
