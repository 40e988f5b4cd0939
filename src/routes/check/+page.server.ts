// Anyone types the code of a transcript here.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';

export const load = ({ url }) => {
  const typed = url.searchParams.get('code')?.trim();
  if (typed) redirect(303, `/check/${encodeURIComponent(typed.slice(0, 100))}`);
  return { isPlain: true, crumbs: [{ label: m.records_check_title() }] };
};
