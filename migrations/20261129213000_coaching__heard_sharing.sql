-- Who heard whom at a held sharing, straight from the tables: asked for a few speakers at a time.
create view knowledge.heard_sharing as
  select s.id as sharing_id, s.title, s.speaker_id, a.person_id as listener_id, s.held_on, s.recorded_at::date as recorded_on
  from knowledge.sharing s join knowledge.sharing_attendance a on a.sharing_id = s.id and a.person_id <> s.speaker_id
  where s.state = 'held';
comment on view knowledge.heard_sharing is 'Each listener of a held sharing with its speaker: that one told the other something';
