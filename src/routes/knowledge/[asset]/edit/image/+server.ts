// An image for the text of an asset, sent by its editor: it becomes a file of the asset.
import { json } from '@sveltejs/kit';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import { placeImage } from '#modules/knowledge/server/index.ts';
import { reasonWord } from '#modules/knowledge/ui/words.ts';

export const POST = ({ locals, params, request }) => {
  const store = fileStoreOf(locals.settings);
  const limitBytes = locals.settings.UPLOAD_LIMIT_MB * 1_000_000;
  return readUpload(request, store, async ({ files: [file] }) => {
    if (!file) return json({ words: reasonWord('empty') }, { status: 422 });
    const to = { assetId: recordId(params.asset), store };
    const placed = await placeImage(locals.ctx, to, { name: file.name, bytes: file.bytes, limitBytes });
    return placed.ok ? json({ id: placed.value }) : json({ words: reasonWord(placed.reason) }, { status: 422 });
  });
};
