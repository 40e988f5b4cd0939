// How the pages of an import take a file: send, check, take over, discard; the work goes on beside the request.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { refuseForm } from '#platform/form.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { SentFile } from '#platform/server/send-upload.ts';
import { readUpload } from '#platform/server/uploads.ts';
import type { Work } from '#platform/server/work-upload.ts';
import { site } from '../site.server.ts';

type Importing = {
  send: (ctx: Ctx, files: readonly SentFile[]) => Promise<Result<number>>;
  start: (ctx: Ctx, id: number, work: Work) => Promise<{ ended: Promise<void> } | undefined>;
  forget: (ctx: Ctx, id: number) => Promise<void>;
};

const idIn = (form: FormData) => Number(form.get('upload')) || 0;

/** The four actions of an import's page, by its address. */
export function importActions(page: string, { send, start, forget }: Importing) {
  const begin = async (locals: App.Locals, id: number, work: Work) => {
    const started = await start(locals.ctx, id, work);
    started?.ended.catch((err: Error) => site().log.error({ requestId: locals.ctx.requestId, err }, page));
    redirect(303, page);
  };
  return {
    send: ({ locals, request }: RequestEvent) =>
      readUpload(request, fileStoreOf(locals.settings), async ({ form, files }) => {
        const sent = await send(locals.ctx, files);
        return sent.ok ? begin(locals, sent.value, 'check') : fail(422, refuseForm(form, sent.reason, 'files'));
      }),
    check: async ({ locals, request }: RequestEvent) => begin(locals, idIn(await request.formData()), 'check'),
    store: async ({ locals, request }: RequestEvent) => begin(locals, idIn(await request.formData()), 'store'),
    forget: async ({ locals, request }: RequestEvent) => {
      await forget(locals.ctx, idIn(await request.formData()));
      redirect(303, page);
    }
  };
}
