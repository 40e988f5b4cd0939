-- A survey that was opened by mistake is withdrawn for a reason; what was answered is erased and nothing of it counts.
alter table surveys.campaign drop constraint campaign_state_check;
alter table surveys.campaign add constraint campaign_state_check check (state in ('open', 'closed', 'withdrawn'));
alter table surveys.campaign add column withdrawn_at timestamptz;
alter table surveys.campaign add column withdrawn_reason text not null default '';
alter table surveys.campaign add constraint campaign_withdrawn_check check ((state = 'withdrawn') = (withdrawn_at is not null));
comment on column surveys.campaign.withdrawn_reason is 'Why it was withdrawn while it ran, as those asked read it';
