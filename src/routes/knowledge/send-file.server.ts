// Sends a file of an asset, or the part of it that is asked for: the level is asked each time, the browser runs nothing of it.
import type { RequestEvent } from '@sveltejs/kit';
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openAssetFile } from '#modules/knowledge/server/index.ts';

const open = ({ locals, params }: RequestEvent) => {
  const wanted = { assetId: recordId(params['asset']), fileId: recordId(params['file']) };
  return openAssetFile(locals.ctx, wanted, fileStoreOf(locals.settings));
};

/** Answers with the bytes of `[asset]/files/[file]` to be saved, or not found. */
export const sendFile = async (event: RequestEvent): Promise<Response> =>
  fileResponse(event.request, await open(event));

/** Answers with a PDF to be shown in a frame of this site, or not found. */
export const showFile = async (event: RequestEvent): Promise<Response> =>
  fileResponse(event.request, await open(event), 'shown');
