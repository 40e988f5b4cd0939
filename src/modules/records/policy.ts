// Who sees and issues the transcript of a person.
import { partIn, type Actor, type Authority } from '#platform/actor.ts';

/** What this module lets roles do. */
export const capabilities = {
  'records.transcripts': {
    id: 'Melihat dan menerbitkan transkrip pegawai unit',
    en: 'See and issue the transcripts of the people of a unit'
  }
} as const;

/** The person herself, who decides for her, the officer over her unit; for everybody else there is none. */
export const maySeeTranscript = (actor: Actor, person: Authority & { personId: number }): boolean =>
  partIn(actor, person, 'records.transcripts') !== undefined;
