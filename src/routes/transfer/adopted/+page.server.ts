// Ways of working that units have adopted from what their people learnt.
import * as m from '#messages';
import { soughtWords } from '#platform/form-text.ts';
import { readAdopted } from '#modules/transfer/server/index.ts';

export const load = async ({ locals, url }) => {
  const filter = {
    unitCode: (url.searchParams.get('unit') ?? '').slice(0, 60),
    q: soughtWords(200).parse(url.searchParams.get('q') ?? ''),
    page: Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1)))
  };
  return {
    filter,
    adopted: await readAdopted(locals.ctx, filter),
    crumbs: [
      { href: '/learning', label: m.app_learning() },
      { href: '/transfer', label: m.transfer_title() },
      { label: m.transfer_part_adopted() }
    ]
  };
};
