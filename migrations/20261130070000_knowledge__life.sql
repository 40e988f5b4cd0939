-- Published for the modules that care for assets over the years: how each stands, and who wrote it.
create view knowledge.asset_life as
  select id as asset_id, unit_id, level, state, version, job_family, address,
    case when address <> '' then 'address' else template end as kind,
    submitted_at, changed_at, withdrawn_at
  from knowledge.asset;
comment on view knowledge.asset_life is 'How an asset stands: for rules and jobs, never for lists that readers see';
create or replace view knowledge.asset_authorship as select asset_id, person_id from knowledge.asset_author;
comment on view knowledge.asset_authorship is 'Who wrote which asset';
