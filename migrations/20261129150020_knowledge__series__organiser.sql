-- The inbox asks at every page for the open dates of the series that somebody tends.
create index series_organiser on knowledge.series (organiser_id);
