// One note: written on, decided, put to a unit, answered there.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/transfer/schema.ts';
import * as transfer from '#modules/transfer/server/index.ts';
import { actionOn, newToken } from '../../answer.server.ts';
import { takeNote } from '../../note-form.server.ts';

const parents = {
  owner: () => ({ href: '/transfer', label: m.transfer_title() }),
  decider: () => ({ href: '/team/transfer', label: m.transfer_team_title() }),
  addressed: () => ({ href: '/team/transfer', label: m.transfer_team_title() }),
  reader: () => ({ href: '/inbox', label: m.app_tasks() })
};

export const load = async ({ locals: { ctx, settings }, params, url }) => {
  const note = await transfer.getNote(ctx, recordId(params.note));
  return {
    note,
    token: newToken(),
    today: today(ctx),
    limit: settings.UPLOAD_LIMIT_MB * 1_000_000,
    done: url.searchParams.get('done'),
    isForm: note.next.includes('write'),
    crumbs: [parents[note.role](), { label: m.transfer_note() }]
  };
};

const action = actionOn({ parameter: 'note', path: '/transfer/notes' });

export const actions = {
  write: async ({ locals, params, request }) => {
    const noteId = recordId(params.note);
    const { activityId } = await transfer.getNote(locals.ctx, noteId);
    return readUpload(request, fileStoreOf(locals.settings), (upload) =>
      takeNote(locals, upload, { activityId, take: (ctx, written) => transfer.writeNote(ctx, { noteId, ...written }) })
    );
  },
  takeBack: action({
    name: 'take-back',
    schema: forms.orderSchema,
    take: (ctx, order, noteId) => transfer.takeBackNote(ctx, { ...order, noteId })
  }),
  decide: action({
    name: 'decide',
    schema: forms.verdictSchema,
    take: (ctx, order, noteId) => transfer.decideNote(ctx, { ...order, noteId })
  }),
  escalate: action({
    name: 'escalate',
    schema: forms.escalationSchema,
    take: (ctx, { unitId, words, token }, noteId) => transfer.escalateNote(ctx, { noteId, unitId, words, token })
  }),
  answer: action({
    name: 'answer',
    schema: forms.answerSchema,
    take: (ctx, { escalationId, token, decision, way, from, note }) =>
      transfer.answerNoteEscalation(ctx, {
        escalationId,
        token,
        answer: decision === 'adopt' ? { kind: 'adopt', way, from } : { kind: 'decline', reason: note }
      })
  }),
  withdraw: action({
    name: 'take-back',
    schema: forms.takingBackSchema,
    take: (ctx, { escalationId, token }) =>
      transfer.answerNoteEscalation(ctx, { escalationId, token, answer: { kind: 'take-back' } })
  })
};
