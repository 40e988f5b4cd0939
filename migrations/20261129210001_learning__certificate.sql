-- The certificate of a structured activity, and hours that an imported training history brings.
alter table learning.activity
  add certificate_no text not null default '',
  add certificate_on date,
  add semantik_id text not null default '';
comment on column learning.activity.certificate_no is 'Number of the certificate, from the training history or as the learner wrote it';
comment on column learning.activity.semantik_id is 'The record of the training administration that this activity is known as';

alter table learning.hours add history_id bigint;
comment on column learning.hours.history_id is 'The record of the training history that brought these minutes';
create index hours_history on learning.hours (history_id) where history_id is not null;

create view learning.structured_card as
  select a.id, a.person_id, a.unit_id, a.title, a.source, a.starts_on, a.ends_on, a.planned_minutes, a.certificate_no, a.certificate_on,
    (
      select coalesce(sum(h.minutes), 0)::integer from learning.hours h
      where h.activity_id = a.id and h.refused_at is null and h.taken_back_at is null
    ) as ledger_minutes
  from learning.activity a
  where a.solution = 'structured' and a.withdrawn_at is null and a.state <> 'declined'
    and a.starts_on is not null and a.ends_on is not null;
comment on view learning.structured_card is 'Structured learning that may be the same as a record of the training history; ledger_minutes: what the ledger holds of it';

create view learning.history_hours as
  select history_id, activity_id, minutes from learning.hours where history_id is not null and taken_back_at is null;
comment on view learning.history_hours is 'Standing minutes that records of the training history brought';
