// An upload in pieces: how far it came, the next piece, given up.
import type { RequestHandler } from '@sveltejs/kit';
import { takePieces } from '#platform/server/resumable.ts';

const take: RequestHandler = ({ locals: { settings }, request }) =>
  takePieces(request, { folder: settings.FILES, limitBytes: settings.UPLOAD_LIMIT_MB * 1_000_000 });

export const HEAD = take;
export const PATCH = take;
export const DELETE = take;
