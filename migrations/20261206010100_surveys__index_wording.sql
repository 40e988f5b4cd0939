-- What each survey of the index asked, as a digest: so that years that were asked in other words are not compared silently.
create view surveys.index_wording as
select distinct on (c.year, c.closes_on, scale ->> 'id')
  c.year, c.closes_on + 1 as since, scale ->> 'id' as practice,
  encode(sha256(convert_to(jsonb_build_array(
    scale -> 'about', jsonb_path_query_array(scale, '$.items[*].text'), c.terms -> 'lowest', c.terms -> 'highest'
  )::text, 'UTF8')), 'hex') as wording
from surveys.campaign c join surveys.instrument i on i.version = c.version
cross join lateral jsonb_array_elements(i.document -> 'scales') scale
where c.state = 'closed' and c.unit_id is null
order by c.year, c.closes_on, scale ->> 'id', c.id desc;
comment on view surveys.index_wording is 'From which day on the figures of a year stand on statements of which wording, by practice: a digest of about whom, every statement in both languages, and the ends of the scale';
