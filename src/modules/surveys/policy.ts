// Who opens campaigns, who reads comments; to answer needs an invitation alone, and results of units are no secret.
import { holds, holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module. */
export const capabilities = {
  'surveys.manage': {
    id: 'Membuka survei dan mengubah butir pertanyaannya',
    en: 'Open surveys and change their items'
  },
  'surveys.comments': {
    id: 'Membaca komentar survei unit dan bawahannya, bila cukup banyak yang menjawab',
    en: 'Read survey comments of a unit and all below it, where enough people answered'
  }
} as const;

/** Whether the actor opens campaigns and keeps the items. */
export const mayManage = (actor: Actor): boolean => holds(actor, 'surveys.manage');

/** Whether the actor may see anywhere how many have answered while a survey runs. */
export const watches = (actor: Actor): boolean => mayManage(actor) || holds(actor, 'surveys.comments');

/** Whether the actor sees how many of a unit have answered while it runs, given the units above it with itself. */
export const mayWatch = (actor: Actor, above: readonly number[]): boolean =>
  mayManage(actor) || mayReadComments(actor, above);

/** Whether the actor reads what was written in a unit, given the units above it with itself. */
export const mayReadComments = (actor: Actor, above: readonly number[]): boolean =>
  holdsOver(actor, 'surveys.comments', above);
