-- From whom each floor is taken, and all parts of a cell together.
insert into part (practice, unit_id, achieved, population, base)
select p.practice, c.unit_id, 0, 0, c.base
from (select unit_id, count(*) as base from counted group by unit_id) c
cross join unnest('{O.LRN.5,O.LRN.6,I.KMI.1,I.KMI.2,I.KMI.3,I.KMI.4,I.LRN.1,I.LRN.2,I.LRN.4,I.LRN.5,I.LRN.6,I.LRN.7,I.LVC.1,I.PRF.1,I.PRF.2,I.PRF.3,I.SOL.1a,I.SOL.1b,
  I.SOL.1c,I.SOL.1d,I.SOL.1e,I.SOL.1f,I.SOL.1g,I.SOL.2a,I.SOL.2b,I.SOL.2c,I.SOL.2d,I.SOL.3a1,I.SOL.3a2,I.SOL.3b1,I.SOL.3b2,I.SOL.4a,I.SOL.4c,I.SOL.4d,I.SOL.4e,
  O.KMI.2,O.KMI.8,O.SFC.1,O.SFC.3,O.LDR.9,O.LDR.15,O.LDR.20,T.KMI.2,T.KMI.4,T.KMI.6}'::text[]) p (practice)
union all
select p.practice, post.unit_id, 0, 0, 1
from (select distinct unit_id from post) post
cross join unnest('{O.LDR.19,I.SOL.4b,O.LDR.4,O.LDR.7,O.LDR.8,O.LDR.11,O.LDR.13,O.LDR.17,O.LRN.7}'::text[]) p (practice)
union all
select p.practice, live.unit_id, 0, 0, 1
from live cross join unnest('{O.LFO.3,O.LRN.1,O.LRN.2,O.LRN.8,I.SOL.3c,O.LFO.2,O.KMI.1,O.KMI.3,O.KMI.4,O.KMI.6,O.KMI.7,O.KMI.9,T.KMI.3}'::text[]) p (practice) where live.echelon = any(:levels)
union all
select p.practice, live.unit_id, 0, 0, 1 from live cross join unnest('{O.LFO.1,O.KMI.5,O.SFC.2,T.KMI.1}'::text[]) p (practice) where live.echelon = 'I';

create temporary table by_hand on commit drop as
select practice, unit_id, sum(achieved) as achieved, sum(population) as population, sum(base) as base
from part group by practice, unit_id having sum(population) > 0 or sum(base) > 0;
