-- Plans of a unit: counting one unit again read all plans of the ministry.
create index plan_unit on transfer.plan (unit_id);
