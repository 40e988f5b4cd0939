// What this module makes known: what became of a document, of a skill group and of who has a part in it.

/** Events of a document; their subject is `governance.document:ID`; of an acknowledgement the person who gave it. */
export type DocumentEvent =
  | 'governance.document.published'
  | 'governance.document.withdrawn'
  | 'governance.document.acknowledged'
  | 'governance.document.opened'
  | 'governance.document.checked'
  | 'governance.document.verified'
  | 'governance.document.returned'
  | 'governance.document.contributors-named'
  | 'governance.document.goal-named'
  | 'governance.document.proof-named'
  | 'governance.document.monitoring-planned'
  | 'governance.document.monitored'
  | 'governance.document.briefed';

/** Events of a skill group; their subject is `governance.skill-group:ID`, the unit that keeps it, the person named. */
export type GroupEvent =
  | 'governance.skill-group.made'
  | 'governance.skill-group.changed'
  | 'governance.skill-group.named'
  | 'governance.skill-group.ended'
  | 'governance.skill-group.closed';

/** Events of a sample of documents below a level-I unit; their subject is `governance.sample:ID`. */
export type SampleEvent = 'governance.sample.drawn' | 'governance.sample.settled';

export type GovernanceEvent = DocumentEvent | GroupEvent | SampleEvent;
