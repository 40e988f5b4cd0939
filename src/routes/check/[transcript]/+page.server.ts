// What stands behind the code of a paper, for anyone who has it; a code is one in 2^100, so there is nothing to try.
import * as m from '#messages';
import { checkReport } from '#modules/assessment/server/index.ts';
import { checkCode } from '#modules/records/server/index.ts';

export const load = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' });
  const transcript = (await checkCode(locals.ctx, params.transcript)) ?? null;
  return {
    transcript,
    report: transcript ? null : ((await checkReport(locals.ctx, params.transcript)) ?? null),
    typed: params.transcript.slice(0, 60),
    isPlain: true,
    crumbs: [{ href: '/check', label: m.records_check_title() }, { label: m.records_check_code() }]
  };
};
