// What is typed into a form of an asset before it is saved: kept in quiet, or thrown away by a form.
import { redirect } from '@sveltejs/kit';
import { typedSchema } from '#modules/knowledge/schema.ts';
import { forgetTyped, keepTyped } from '#modules/knowledge/server/index.ts';

const isHere = (back: FormDataEntryValue | null): back is string =>
  typeof back === 'string' && /^\/knowledge\/[\w/?=-]*$/.test(back);

export const POST = async ({ locals, request }) => {
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const sent = typedSchema.safeParse(await request.json().catch(() => null));
    if (!sent.success) return new Response(null, { status: 422 });
    await keepTyped(locals.ctx, sent.data.place, sent.data.typed);
    return new Response(null, { status: 204 });
  }
  const form = await request.formData();
  const place = typedSchema.shape.place.safeParse(form.get('place'));
  if (place.success) await forgetTyped(locals.ctx, place.data);
  const back = form.get('back');
  redirect(303, isHere(back) ? back : '/knowledge');
};
