// The files of a posted form, one after the other: what was stored, and what was refused with its reason.
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { Settings } from '#platform/server/settings.ts';
import { addFile } from '#modules/knowledge/server/index.ts';

/** Adds every file that the form brings in `files`; gives the refused ones, `{ name, reason }`. */
export async function addFiles(
  { ctx, settings }: { ctx: Ctx; settings: Settings },
  assetId: number,
  form: FormData
): Promise<{ name: string; reason: string }[]> {
  const store = fileStoreOf(settings);
  const limitBytes = settings.UPLOAD_LIMIT_MB * 1_000_000;
  const refused = [];
  for (const file of form.getAll('files')) {
    if (typeof file === 'string' || (file.size === 0 && file.name === '')) continue;
    const answer = await addFile(ctx, { assetId, store }, { name: file.name, bytes: file.stream(), limitBytes });
    if (!answer.ok) refused.push({ name: file.name, reason: answer.reason });
  }
  return refused;
}
