// One decision of a quality panel on paper.
import * as m from '#messages';
import { formatInstant } from '#ui/format.ts';
import { pdfHeaders } from '#platform/server/tagged-pdf.ts';
import { recordId } from '#platform/server/record-id.ts';
import { decisionPdf, getDecision } from '#modules/quality/server/index.ts';
import { decisionPaper } from '#modules/quality/ui/decision-paper.ts';
import { levelsOf } from '../levels.ts';
import { showsDemonstration } from '../../../../site.server.ts';

export const GET = async ({ locals: { ctx, locale, settings }, params, url }) => {
  const decision = await getDecision(ctx, recordId(params.decision));
  const told = { levels: levelsOf(decision), locale, timeZone: settings.TIME_ZONE };
  const around = {
    demonstration: (await showsDemonstration()) ? m.records_demonstration() : '',
    address: `${settings.ORIGIN ?? url.origin}/quality/decisions/${decision.id}`,
    issued: m.quality_decision_printed({ at: formatInstant(ctx.now.toISOString(), locale, settings.TIME_ZONE) })
  };
  const pdf = decisionPdf(decisionPaper(decision, told, around), decision.decidedAt);
  return new Response(pdf as Uint8Array<ArrayBuffer>, { headers: pdfHeaders(`decision-${decision.id}`) });
};
