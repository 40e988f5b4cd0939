// What this module makes known: a person switched the daily mail.

/** Events of the switch; their subject is `people.person:ID`. */
export type DigestEvent = 'inbox.digest.switched-on' | 'inbox.digest.switched-off';
