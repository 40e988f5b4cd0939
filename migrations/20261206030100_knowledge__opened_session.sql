-- Sessions that a unit opened in its calendar and that somebody took up: what O.LRN.7 asks besides offers and work that was given.
create view knowledge.opened_session as
  select h.id, s.unit_id, s.created_at::date as opened_on, h.held_on, coalesce(h.recorded_on, h.held_on) as recorded_on
  from knowledge.series_date d
  join knowledge.series s on s.id = d.series_id
  join knowledge.held_sharing h on h.id = d.sharing_id
  where h.speaker_id <> s.created_by;
comment on view knowledge.opened_session is 'Dates of the calendar of a unit at which another than who planned it spoke, and was heard';
