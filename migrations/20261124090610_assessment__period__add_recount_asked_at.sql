-- When somebody last asked to count a period anew; done once computed_at is later.
alter table assessment.period add column recount_asked_at timestamptz;
