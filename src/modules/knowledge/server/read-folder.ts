// What the page of an archive shows: the one in hand with its files, page by page, and to where it may be brought.
import { holds } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { owningUnits } from './owning-units.ts';
import { selectInHand, type Folder } from './store-folder.ts';
import { countLines, selectLines, type LineCounts, type ListedLine } from './store-folder-lines.ts';
import type { UnitName } from './store-people.ts';

export const folderPage = 50;

export type FolderView = {
  folder: (Omit<Folder, 'personId'> & { counts: LineCounts; lines: ListedLine[]; total: number }) | null;
  units: UnitName[];
  /** May bring in for others, too, whose unit is in the actor's care. */
  mayNameOwners: boolean;
};

/** The archive in hand with a page of its files; of all, or of those with something to be said. */
export async function readFolder(ctx: Ctx, asked: { isNotedAlone: boolean; page: number }): Promise<FolderView> {
  const personId = signedIn(ctx);
  const units = await owningUnits(ctx);
  const mayNameOwners = holds(ctx.actor, 'knowledge.steward');
  const found = await selectInHand(ctx.db, personId);
  if (!found) return { folder: null, units, mayNameOwners };
  const { personId: _own, ...folder } = found;
  const counts = await countLines(ctx.db, folder.id);
  const page = { isNotedAlone: asked.isNotedAlone, limit: folderPage, offset: (asked.page - 1) * folderPage };
  const lines = await selectLines(ctx.db, folder.id, page);
  return {
    folder: { ...folder, counts, lines, total: asked.isNotedAlone ? counts.noted : counts.all },
    units,
    mayNameOwners
  };
}

/** All files of the archive in hand, for a table to take away. */
export async function folderLines(ctx: Ctx): Promise<ListedLine[]> {
  const found = await selectInHand(ctx.db, signedIn(ctx));
  return found ? selectLines(ctx.db, found.id, { isNotedAlone: false, limit: 10_000, offset: 0 }) : [];
}
