// A note begins on an own finished activity, its first field filled from the report; without one, it is chosen first.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import { getActivity } from '#modules/learning/server/index.ts';
import { activityForNote, readOverview, startNote } from '#modules/transfer/server/index.ts';
import { newToken } from '../../answer.server.ts';
import { takeNote } from '../../note-form.server.ts';

const parent = () => ({ href: '/transfer', label: m.transfer_title() });

export const load = async ({ locals: { ctx, settings }, request, url }) => {
  const asked = url.searchParams.get('activity');
  if (asked === null) {
    const { toNote } = await readOverview(ctx);
    return { activity: null, choices: toNote, crumbs: [parent(), { label: m.transfer_note() }] };
  }
  const activity = await activityForNote(ctx, recordId(asked));
  // a refused form is drawn again here, though what was written is kept already
  if (activity.noteId !== null && request.method === 'GET') redirect(303, `/transfer/notes/${activity.noteId}`);
  const { application } = await getActivity(ctx, activity.id);
  return {
    activity,
    application,
    choices: [],
    token: newToken(),
    today: today(ctx),
    limit: settings.UPLOAD_LIMIT_MB * 1_000_000,
    isForm: true,
    crumbs: [parent(), { href: `/learning/${activity.id}`, label: activity.title }, { label: m.transfer_note() }]
  };
};

export const actions = {
  default: ({ locals, request, url }) => {
    const activityId = recordId(url.searchParams.get('activity'));
    return readUpload(request, fileStoreOf(locals.settings), (upload) =>
      takeNote(locals, upload, { activityId, take: (ctx, written) => startNote(ctx, { activityId, ...written }) })
    );
  }
};
