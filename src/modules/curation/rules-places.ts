// Where an address within a text leads, and what is told of it to whoever looks after the text. Pure.
import type { Circle, Readers } from '#modules/knowledge/types.ts';

/** What stands behind an address of this site, by its number or code; of everything else only the page is known. */
export type Place =
  | { kind: 'asset' | 'library' | 'community' | 'document' | 'group' | 'collection'; id: number }
  | { kind: 'file'; id: number; assetId: number }
  | { kind: 'unit'; code: string }
  | { kind: 'page' };

/** A place of this kind that leads to one record by its number. */
export type Numbered = Exclude<Place['kind'], 'page' | 'unit' | 'file'>;

const shelves: Readonly<Record<string, Numbered>> = {
  knowledge: 'asset',
  library: 'library',
  communities: 'community',
  'governance/documents': 'document',
  'governance/skill-groups': 'group',
  'curation/collections': 'collection'
};
const numbered =
  /^\/(knowledge|library|communities|governance\/documents|governance\/skill-groups|curation\/collections)\/(\d{1,15})(?=\/|$)/;

/** What an address leads to, from the text of an asset: `/units/M.05` → the unit M.05. */
export function placeOf(address: string, fromId: number): Place {
  const own = /^files\/(\d{1,15})$/.exec(address);
  if (own) return { kind: 'file', id: Number(own[1]), assetId: fromId };
  const file = /^\/(?:knowledge|library)\/(\d{1,15})\/files\/(\d{1,15})(?:\/view)?$/.exec(address);
  if (file) return { kind: 'file', id: Number(file[2]), assetId: Number(file[1]) };
  const unit = /^\/units\/([^/]+)/.exec(address);
  if (unit) return { kind: 'unit', code: codeOf(unit[1]!) };
  const [, shelf = '', id] = numbered.exec(address) ?? [];
  const kind = shelves[shelf];
  return kind ? { kind, id: Number(id) } : { kind: 'page' };
}

function codeOf(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/** Of a page: whether there is one, whether the actor may enter, up to which level of readers everybody may (0 = by office). */
export type Entry = { isThere: boolean; mayEnter: boolean; widest: 0 | 3 | 4 };
/** Tells of the page at an address. */
export type Door = (address: string) => Entry;

/** What is told of a link: it opens for nobody known to the asker, not for all who read the text, or perhaps not for all. */
export type Astray = 'unopened' | 'narrower' | 'unsure';

/** What is told of a place: whether the asker can open it, and whether all readers of the text can. */
export function tellOf(
  readers: Readers,
  place: { isOpen: boolean; circle: Circle; widest: Entry['widest'] }
): Astray | null {
  if (!place.isOpen) return 'unopened';
  return place.widest < readers.level ? 'narrower' : openTo(readers, place.circle);
}

/** Whether a circle holds all readers. Who belongs to a team, or reads what others wrote, is not told: then it may be so. */
function openTo(readers: Readers, circle: Circle): Exclude<Astray, 'unopened'> | null {
  if (circle.kind === 'few') return 'narrower';
  if (circle.kind === 'level') return circle.widest < readers.level ? 'narrower' : null;
  if (readers.level >= 3) return 'narrower';
  if (circle.kind === 'named') return readers.level === 1 ? amongNamed(readers, circle.known) : 'narrower';
  if (readers.level === 2) return readers.line.includes(circle.unitId) ? null : 'narrower';
  if (readers.level === 1) return within(readers, circle.unitId);
  return 'narrower';
}

type Named = Extract<Readers, { level: 1 }>;

/** Whether everybody named is placed within a unit. */
function within({ people, teams }: Named, unitId: number): 'narrower' | 'unsure' | null {
  if (people.some(({ line }) => !line.includes(unitId))) return 'narrower';
  return teams.length > 0 ? 'unsure' : null;
}

/** Whether everybody named is named there, too. */
function amongNamed(
  { people, teams }: Named,
  known: Extract<Circle, { kind: 'named' }>['known']
): 'narrower' | 'unsure' | null {
  if (known === null) return 'unsure';
  const hasAll = people.every(({ id }) => known.people.includes(id));
  if (!hasAll && known.teams.length === 0) return 'narrower';
  return hasAll && teams.every((id) => known.teams.includes(id)) ? null : 'unsure';
}
