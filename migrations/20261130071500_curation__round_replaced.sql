-- Which assets of a unit another one replaced: asked of one unit after each change of an asset.
create index round_replaced on curation.round (unit_id) include (asset_id, closed_at) where outcome = 'replaced';
