-- Whose teams are asked for on every page of knowledge: the index of the constraint begins with the person, so that it finds them.
alter table teams.member drop constraint member_team_id_person_id_days_excl;
alter table teams.member add constraint member_once_at_a_time exclude using gist (person_id with =, team_id with =, days with &&);
