// What stands behind the code of a transcript, for anyone who has it; a code is one in 2^100, so there is nothing to try.
import * as m from '#messages';
import { checkCode } from '#modules/records/server/index.ts';

export const load = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
  return {
    checked: (await checkCode(locals.ctx, params.transcript)) ?? null,
    typed: params.transcript.slice(0, 60),
    isPlain: true,
    crumbs: [{ href: '/check', label: m.records_check_title() }, { label: m.records_check_code() }]
  };
};
