// Bring in documents, each as a draft of its own; what could not be read is told by name.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { importSchema } from '#modules/knowledge/schema.ts';
import { importDocument, owningUnits } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals }) => ({
  units: await owningUnits(locals.ctx),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isForm: true,
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_text_import() }]
});

type Line = { name: string; id: number | null; imagesLeft: number; reason: string };

export const actions = {
  default: ({ locals, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const form = readForm(importSchema, data, ['resumed']);
      const lines: Line[] = [];
      if (!form.ok) return fail(422, { ...form, lines });
      const limitBytes = locals.settings.UPLOAD_LIMIT_MB * 1_000_000;
      const to = { ...form.value, store: fileStoreOf(locals.settings) };
      for (const { name, bytes } of files.slice(0, 50)) {
        const answer = await importDocument(locals.ctx, to, { name, bytes, limitBytes });
        const line = { name, id: null, imagesLeft: 0, reason: '' };
        lines.push(answer.ok ? { ...line, ...answer.value } : { ...line, reason: answer.reason });
      }
      const [only] = lines;
      if (only?.id && lines.length === 1 && only.imagesLeft === 0) redirect(303, `/knowledge/${only.id}/edit`);
      const reasons: Record<string, string[]> = only ? {} : { files: ['required'] };
      const typed = { unitId: String(form.value.unitId), level: String(form.value.level) };
      return only ? { typed, reasons, lines } : fail(422, { typed, reasons, lines });
    })
};
