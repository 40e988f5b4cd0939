-- Of what was achieved, how much stands on a document whose verification waits: counted, marked, frozen with the rest.
alter table assessment.tally add column provisional integer not null default 0;
comment on column assessment.tally.provisional is 'Of those achieved, how many stand on a document that is checked and not yet verified';

alter table assessment.evidence add column is_provisional boolean not null default false;
comment on column assessment.evidence.is_provisional is 'Stands on a document that was checked and not yet verified when the period was frozen';
