-- What was decided about a document, and where its criteria were found, is never edited: held by the database, too.
create trigger verification_is_append_only before update or delete on governance.verification
  for each row execute function platform.refuse_change();
create trigger document_check_place_is_append_only before update or delete on governance.document_check_place
  for each row execute function platform.refuse_change();
create trigger document_check_is_append_only before update of document_id, kind, checked_by, checked_at, is_complete or delete
  on governance.document_check for each row execute function platform.refuse_change();
