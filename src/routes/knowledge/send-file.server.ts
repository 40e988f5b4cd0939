// Sends a file of an asset: the level is asked each time, the browser saves it and runs nothing of it.
import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openAssetFile, recordId } from '#modules/knowledge/server/index.ts';

/** Answers with the bytes of `[asset]/files/[file]`, or not found. */
export async function sendFile({ locals, params }: RequestEvent): Promise<Response> {
  const wanted = { assetId: recordId(params['asset']), fileId: recordId(params['file']) };
  const file = await openAssetFile(locals.ctx, wanted, fileStoreOf(locals.settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
}
