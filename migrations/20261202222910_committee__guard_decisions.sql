-- What a member judged, a meeting held and a chair ruled is never edited: held by the database, too.
create trigger verdict_is_append_only before update or delete on committee.verdict
  for each row execute function platform.refuse_change();
create trigger ruling_is_append_only before update or delete on committee.ruling
  for each row execute function platform.refuse_change();
create trigger meeting_is_append_only before update or delete on committee.meeting
  for each row execute function platform.refuse_change();
