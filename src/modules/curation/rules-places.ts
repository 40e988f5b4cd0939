// Where an address within a text leads, and what is told of it to whoever looks after the text. Pure.
import type { Level } from '#modules/knowledge/types.ts';

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

/** What is told of a link: it opens for nobody known to the asker, or not for all who read the text. */
export type Astray = 'unopened' | 'narrower';

/** What is told of a place: whether the asker can open it, and up to which level of readers everybody can. */
export function tellOf(level: Level, place: { isOpen: boolean; widest: number }): Astray | null {
  if (!place.isOpen) return 'unopened';
  return place.widest < level ? 'narrower' : null;
}
