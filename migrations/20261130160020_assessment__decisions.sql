-- What the committee settled is frozen with a period, and each part of it gets a digest of its own: verify says where.
alter table assessment.snapshot add column decisions jsonb not null default '{}';
alter table assessment.snapshot add column parts jsonb not null default '{}';
comment on column assessment.snapshot.decisions is 'What the committee settled and decided: the figures follow from the counts and from this';
comment on column assessment.snapshot.parts is 'A digest of each part of the canonical form, so that a change is found where it was made';
