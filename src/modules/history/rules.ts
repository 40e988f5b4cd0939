// Two texts of one training: where they differ, what a choice makes of them, and how its minutes lie on days. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import { fields, type Choice, type Field, type OwnText, type Reason, type Text, type TrainingRecord } from './types.ts';

/** One JP of training is so many minutes. */
export const minutesPerJp = 45;

const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The file's text of a record. */
export const fileText = ({ name, startsOn, endsOn, minutes }: TrainingRecord): Text => ({
  title: name,
  startsOn,
  endsOn,
  minutes
});

/** The fields in which two texts of one training differ; capitals and signs make no difference. */
export function differing(file: Text, own: Text): Field[] {
  const differs: Record<Field, boolean> = {
    title: plain(file.title) !== plain(own.title),
    dates: file.startsOn !== own.startsOn || file.endsOn !== own.endsOn,
    hours: own.minutes > 0 && file.minutes !== own.minutes
  };
  return fields.filter((field) => differs[field]);
}

/** Whether the file's hours can hold: minutes that stand in the ledger are never made fewer by an import. */
export const mayTakeHours = (file: Text, own: OwnText): boolean => file.minutes >= own.ledgerMinutes;

type Order = { revision: number; choice: Choice };

/**
 * What a choice makes of a conflict: every field that differs needs one. Gives the choice that holds and the minutes
 * that the ledger must come to; undefined = the ledger stays as it is.
 */
export function settle(
  record: TrainingRecord,
  own: OwnText,
  { revision, choice }: Order
): Result<{ chosen: Choice; minutes: number | undefined }, Reason> {
  if (record.state !== 'conflict') return refused('not-a-conflict');
  if (revision !== record.revision) return refused('stale');
  const file = fileText(record);
  const open = differing(file, own);
  if (open.some((field) => choice[field] === undefined)) return refused('choice-missing');
  if (open.includes('hours') && choice.hours === 'file' && !mayTakeHours(file, own)) return refused('fewer-hours');
  const chosen = Object.fromEntries(open.map((field) => [field, choice[field]])) as Choice;
  return done({ chosen, minutes: chosen.hours === 'own' ? undefined : file.minutes });
}

/** The text that holds: the file's, but where a person chose her own. */
export function holding(record: TrainingRecord): Text {
  const file = fileText(record);
  const { own, chosen } = record;
  const isOwn = (field: Field) => chosen[field] === 'own';
  return {
    title: isOwn('title') ? (own.title ?? file.title) : file.title,
    startsOn: isOwn('dates') ? (own.startsOn ?? file.startsOn) : file.startsOn,
    endsOn: isOwn('dates') ? (own.endsOn ?? file.endsOn) : file.endsOn,
    minutes: isOwn('hours') ? (own.minutes ?? file.minutes) : file.minutes
  };
}
