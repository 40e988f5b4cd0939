// What a report brings along: documents, and minutes of a few days.
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { UploadedFile } from '#platform/server/uploads.ts';
import { bringDocuments, logHours, type Brought } from '#modules/learning/server/index.ts';

/** Stores the files of a form for the activity; what is refused is told by name. */
export async function bringFiles(
  { settings, ctx }: App.Locals,
  activityId: number,
  files: readonly UploadedFile[]
): Promise<Brought> {
  const intake = { activityId, store: fileStoreOf(settings), limitBytes: settings.UPLOAD_LIMIT_MB * 1_000_000 };
  return bringDocuments(ctx, intake, files);
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
