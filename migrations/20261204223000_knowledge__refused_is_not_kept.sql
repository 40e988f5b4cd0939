-- What a panel refused is published to nobody: whoever cares for assets over the years reads it as refused.
create or replace view knowledge.asset_life as
  select id as asset_id, unit_id, level,
    case when validity = 'refused' and state <> 'draft' then 'refused' else state end as state, version, job_family, address,
    case when address <> '' then 'address' else template end as kind,
    submitted_at, changed_at, withdrawn_at
  from knowledge.asset;
