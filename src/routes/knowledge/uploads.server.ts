// The files of a posted form, one after the other: what was stored, and what was refused with its reason.
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { Settings } from '#platform/server/settings.ts';
import type { UploadedFile } from '#platform/server/uploads.ts';
import { addFile } from '#modules/knowledge/server/index.ts';

/** Adds every file that a form brought; gives the refused ones, `{ name, reason }`. */
export async function addFiles(
  { ctx, settings }: { ctx: Ctx; settings: Settings },
  assetId: number,
  files: readonly UploadedFile[]
): Promise<{ name: string; reason: string }[]> {
  const store = fileStoreOf(settings);
  const limitBytes = settings.UPLOAD_LIMIT_MB * 1_000_000;
  const refused = [];
  for (const { name, bytes } of files) {
    const answer = await addFile(ctx, { assetId, store }, { name, bytes, limitBytes });
    if (!answer.ok) refused.push({ name, reason: answer.reason });
  }
  return refused;
}
