// A note begins on an own finished activity, its first field filled from the report: nothing is typed twice.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { getActivity } from '#modules/learning/server/index.ts';
import { activityForNote, startNote } from '#modules/transfer/server/index.ts';
import { idIn, newToken } from '../../answer.server.ts';
import { takeNote } from '../../note-form.server.ts';

export const load = async ({ locals: { ctx, settings }, url }) => {
  const activity = await activityForNote(ctx, idIn(url.searchParams.get('activity')));
  if (activity.noteId !== null) redirect(303, `/transfer/notes/${activity.noteId}`);
  const { application } = await getActivity(ctx, activity.id);
  return {
    activity,
    application,
    token: newToken(),
    today: today(ctx),
    limit: settings.UPLOAD_LIMIT_MB * 1_000_000,
    isForm: true,
    crumbs: [
      { href: '/transfer', label: m.transfer_title() },
      { href: `/learning/${activity.id}`, label: activity.title },
      { label: m.transfer_note() }
    ]
  };
};

export const actions = {
  default: ({ locals, request, url }) => {
    const activityId = idIn(url.searchParams.get('activity'));
    return readUpload(request, fileStoreOf(locals.settings), (upload) =>
      takeNote(locals, upload, { activityId, take: (ctx, written) => startNote(ctx, { activityId, ...written }) })
    );
  }
};
