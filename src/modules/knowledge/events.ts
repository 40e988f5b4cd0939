// What this module makes known: what became of an asset, and of a sharing session.

/** Events of assets; their subject is `knowledge.asset:ID`, the person is each author, the unit the owner. */
export type AssetEvent =
  | 'knowledge.asset.drafted'
  | 'knowledge.asset.changed'
  | 'knowledge.asset.published'
  | 'knowledge.asset.withdrawn'
  | 'knowledge.asset.restored'
  | 'knowledge.asset.level-changed'
  | 'knowledge.asset.authors-named'
  | 'knowledge.asset.readers-named'
  | 'knowledge.asset.file-added'
  | 'knowledge.asset.file-removed';

/** Events of sharing sessions; their subject is `knowledge.sharing:ID`, the person the speaker or the listener. */
export type SharingEvent =
  | 'knowledge.sharing.planned'
  | 'knowledge.sharing.listed'
  | 'knowledge.sharing.held'
  | 'knowledge.sharing.attended'
  | 'knowledge.sharing.denied'
  | 'knowledge.sharing.cancelled';

export type KnowledgeEvent = AssetEvent | SharingEvent;
