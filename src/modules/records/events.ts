// What this module tells the others.

/** A transcript was issued; its subject is `records.transcript:ID`. */
export type RecordsEvent = 'records.transcript.issued';
