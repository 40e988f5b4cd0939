// What a report brings along: documents, and minutes of a few days.
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { bringDocuments, logHours, type Brought } from '#modules/learning/server/index.ts';

const isFile = (entry: FormDataEntryValue): entry is File => typeof entry !== 'string' && entry.size > 0;

/** Stores the files of a form for the activity; what is refused is told by name. */
export async function bringFiles(locals: App.Locals, activityId: number, data: FormData): Promise<Brought> {
  const uploads = data
    .getAll('documents')
    .filter(isFile)
    .map((file) => ({ name: file.name, bytes: Readable.fromWeb(file.stream() as ReadableStream<Uint8Array>) }));
  const { settings, ctx } = locals;
  const intake = { activityId, store: fileStoreOf(settings), limitBytes: settings.UPLOAD_LIMIT_MB * 1_000_000 };
  return bringDocuments(ctx, intake, uploads);
}

type Days = {
  activityId: number;
  token: string;
  hoursOn: readonly string[];
  hoursMinutes: readonly (number | string)[];
};

/** Logs the days of a report, each once; gives the first that was refused. */
export async function logDays(ctx: Ctx, days: Days): Promise<{ reason: string } | undefined> {
  for (const [index, onDate] of days.hoursOn.entries()) {
    const minutes = Number(days.hoursMinutes[index] ?? 0);
    if (onDate === '' && minutes === 0) continue;
    if (onDate === '' || minutes === 0) return { reason: 'required' };
    const { activityId } = days;
    const token = days.token && `${days.token}:${index}`;
    const logged = await logHours(ctx, { activityId, onDate, minutes, startsAt: null, source: '', token });
    if (!logged.ok) return logged;
  }
  return undefined;
}
