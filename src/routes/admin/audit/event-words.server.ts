// Events of the audit trail in words. On the server alone: the words are looked up by name, which would carry every message along.
import * as m from '#messages';

const words = m as unknown as Record<string, (() => string) | undefined>;
const keyOf = (part: string): string => part.replaceAll('-', '_');

/** `learning.activity.started` → `Kegiatan belajar: dimulai`; an event without words keeps its name. */
export function eventWord(name: string): string {
  const [module = '', thing = '', verb = ''] = name.split('.');
  const of = words[`audit_of_${keyOf(module)}_${keyOf(thing)}`]?.();
  const did = words[`audit_did_${keyOf(verb)}`]?.();
  return of && did ? `${of}: ${did}` : name;
}
