// Begins an upload in pieces: the answer tells its address.
import type { RequestHandler } from '@sveltejs/kit';
import { takePieces } from '#platform/server/resumable.ts';

export const POST: RequestHandler = ({ locals: { settings }, request }) =>
  takePieces(request, { folder: settings.FILES, limitBytes: settings.UPLOAD_LIMIT_MB * 1_000_000 });
