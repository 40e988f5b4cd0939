// The report: kept as far as written, or sent to the supervisor with its documents and minutes.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload, type Upload } from '#platform/server/uploads.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { reportLists, reportSchema } from '#modules/learning/schema.ts';
import { matchAgain } from '#modules/history/server/index.ts';
import { getActivity, jpOfHours, writeReport } from '#modules/learning/server/index.ts';
import { newToken, refusedForm } from '../../answer.server.ts';
import { bringFiles, logDays } from '../../report.server.ts';

export const load = async ({ locals: { ctx, settings }, params, url }) => {
  const activity = await getActivity(ctx, recordId(params.activity));
  if (!activity.next.includes('report')) redirect(303, `/learning/${activity.id}`);
  return {
    activity,
    today: today(ctx),
    jp: await jpOfHours(ctx, activity.hours),
    token: newToken(),
    limit: settings.UPLOAD_LIMIT_MB * 1_000_000,
    done: url.searchParams.get('done'),
    isForm: true,
    crumbs: [
      { href: '/learning', label: m.learning_title() },
      { href: `/learning/${activity.id}`, label: activity.title },
      { label: m.learning_report_title() }
    ]
  };
};

async function report(locals: App.Locals, activityId: number, { form: data, files }: Upload) {
  const form = readForm(reportSchema, data, [...reportLists]);
  if (!form.ok) return fail(422, { ...form, by: undefined, files: [] });
  const { send, hoursOn, hoursMinutes, ...report } = form.value;
  const brought = await bringFiles(locals, activityId, files);
  const days = await logDays(locals.ctx, { activityId, token: report.token, hoursOn, hoursMinutes });
  const isSent = send !== undefined && brought.refused.length === 0 && days === undefined;
  const result = await writeReport(locals.ctx, { ...report, activityId, files: brought.files, isSent });
  if (!result.ok) return fail(409, { ...refusedForm(data, result, reportLists), files: brought.refused });
  if (days)
    return fail(422, { ...refusedForm(data, days, reportLists), reasons: { hoursOn: [days.reason] }, files: [] });
  if (brought.refused.length > 0)
    return fail(422, { ...form, ok: false, reasons: {}, typed: {}, files: brought.refused });
  if (isSent) await matchAgain(locals.ctx, locals.ctx.actor.personId); // the training administration may know it already
  redirect(303, isSent ? `/learning/${activityId}?done=report` : `/learning/${activityId}/report?done=write`);
}

export const actions = {
  default: ({ locals, params, request }) =>
    readUpload(request, fileStoreOf(locals.settings), (upload) => report(locals, recordId(params.activity), upload))
};
