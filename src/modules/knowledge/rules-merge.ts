// Joins what two people wrote over the same text: where only one changed a passage it is taken, else both are shown. Pure.
import { diff3Merge } from 'node-diff3';
import { fieldsOf, kept, sectionField, valueIn } from './rules.ts';
import { questionsOf } from './templates.ts';
import { textFields, type AssetText } from './types.ts';

/** A joined text, and the fields in which both changed the same passage; there `mine` stands. */
export type Joined = { text: AssetText; clashes: string[] };

/** One passage of three; undefined where both changed the same lines, each in another way. */
function join(base: string, mine: string, theirs: string): string | undefined {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const lines = (text: string) => text.split('\n');
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  return regions.flatMap(({ ok }) => ok ?? []).join('\n');
}

/** Only long texts are joined by their lines; a title or a topic is one thing. */
const joinsLines = (field: string): boolean => field === 'body' || field === 'summary' || field.startsWith('s_');

/** My text over theirs, both written on `base`. */
export function joinTexts(base: AssetText, mine: AssetText, theirs: AssetText): Joined {
  const clashes: string[] = [];
  const joined: Record<string, string> = {};
  for (const field of fieldsOf(theirs.template)) {
    const [from, my, their] = [base, mine, theirs].map((text) => valueIn(text, field)) as [string, string, string];
    const isSimple = my === from || their === from || my === their;
    const passage = isSimple || joinsLines(field) ? join(from, my, their) : undefined;
    if (passage === undefined) clashes.push(field);
    joined[field] = passage ?? my;
  }
  const plain = Object.fromEntries(textFields.map((field) => [field, joined[field] ?? mine[field]]));
  const sections = Object.fromEntries(
    questionsOf(theirs.template).map(({ key }) => [key, joined[sectionField(key)] ?? ''])
  );
  return { text: kept({ ...mine, ...plain, template: theirs.template, sections }), clashes };
}
