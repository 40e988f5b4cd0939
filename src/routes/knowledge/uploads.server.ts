// The files of a posted form, one after the other: what was stored, and what was refused with its reason.
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { Settings } from '#platform/server/settings.ts';
import type { UploadedFile } from '#platform/server/uploads.ts';
import { addFile } from '#modules/knowledge/server/index.ts';

export type RefusedFile = { name: string; reason: string };

const mostTold = 20; // an address has its limits

/** Refused files as they travel in an address: `?name=a.pdf&reason=empty&name=…`, and how many more there were. */
export function refusedQuery(refused: readonly RefusedFile[]): URLSearchParams {
  const told = refused.slice(0, mostTold).flatMap(({ name, reason }) => [
    ['name', name.slice(0, 100)],
    ['reason', reason]
  ]);
  const more = refused.length - mostTold;
  return new URLSearchParams(more > 0 ? [...told, ['more', String(more)]] : told);
}

/** The refused files that an address tells of. */
export function refusedIn(query: URLSearchParams): { refused: RefusedFile[]; more: number } {
  const reasons = query.getAll('reason');
  const refused = query.getAll('name').map((name, index) => ({ name, reason: reasons[index] ?? '' }));
  return { refused, more: Number(query.get('more')) || 0 };
}

/** Adds every file that a form brought; gives the refused ones. */
export async function addFiles(
  { ctx, settings }: { ctx: Ctx; settings: Settings },
  assetId: number,
  files: readonly UploadedFile[]
): Promise<RefusedFile[]> {
  const store = fileStoreOf(settings);
  const limitBytes = settings.UPLOAD_LIMIT_MB * 1_000_000;
  const refused = [];
  for (const { name, bytes } of files) {
    const answer = await addFile(ctx, { assetId, store }, { name, bytes, limitBytes });
    if (!answer.ok) refused.push({ name, reason: answer.reason });
  }
  return refused;
}
