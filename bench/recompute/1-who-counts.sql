-- What several practices read, once: who counts and where, the leaders' posts, units that went live, the tree.
create temporary table counted on commit drop as
select person_id, unit_id, job_kind, months from people.active_employees(:starts, :ends, :day);
analyze counted;

create temporary table post on commit drop as
select unit_id, person_id, days, subordinates from people.leading_posts(:starts, :ends, :day);
analyze post;

create temporary table live on commit drop as
select unit_id, echelon, go_live_on from people.units_on(:day);
analyze live;

create temporary table above on commit drop as
select unit_id, ancestor_id, depth from people.tree_reaching(:day);
analyze above;

create temporary table part (practice text, unit_id bigint, achieved bigint, population bigint, base bigint default 0) on commit drop;
