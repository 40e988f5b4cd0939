-- Uses of an asset are asked for by the days they fell on (who knows, likeliest first) as well as all of one asset: one
-- index serves both, and is never passed over for that of the days alone.
create index asset_use_of on knowledge.asset_use (asset_id, used_on) include (person_id);
drop index knowledge.asset_use_asset;
