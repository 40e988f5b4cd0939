// What stands around one practice: the lettered parts of its item. Pure.
import type { Practice } from './catalogue.ts';

/** The parts of the item that a practice belongs to, itself among them, in order; none where it stands alone. */
export function siblingsOf(practice: Practice, all: readonly Practice[]): Practice[] {
  const item = (each: Practice) => [each.component, each.level, each.path[0]].join('/');
  const parts = all.filter((each) => item(each) === item(practice));
  return parts.length > 1 ? parts : [];
}
