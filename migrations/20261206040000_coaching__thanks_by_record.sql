-- The page of an asset asks who gave thanks for it.
create index help_about on coaching.help (about_kind, about_id) where confirmed_at is not null and about_id is not null;
