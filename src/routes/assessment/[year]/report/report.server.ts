// The report of a year for the committee, composed of the figures and of how far the committee has come.
import * as m from '#messages';
import type { Locale } from '#ui/format.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Paper } from '#modules/records/types.ts';
import { ministryPaper, type DossierLine } from '#modules/assessment/ministry-report.ts';
import { readMinistry } from '#modules/assessment/server/index.ts';
import { readDesk } from '#modules/committee/server/index.ts';
import { stateWord } from '#modules/committee/ui/words.ts';

const answers = { accepted: m.assessment_papers_answer_accepted, appealed: m.assessment_papers_answer_appealed };

/** The paper of a year, with whether it is closed; the units of the committee are those that the reader may see. */
export async function ministryReport(
  ctx: Ctx,
  of: { year: number; locale: Locale }
): Promise<{ paper: Paper; isClosed: boolean }> {
  const content = await readMinistry(ctx, of);
  const desk = await readDesk(ctx, of.year);
  const dossiers = desk.lines.map(({ code, unitName, state, samples, poor, answer }): DossierLine => {
    const isFound = state === 'found' || state === 'approved';
    const judged = isFound ? { samples, poor } : { samples: 0, poor: 0 };
    return { code, name: unitName, state: stateWord(state).word, ...judged, answer: answer ? answers[answer]() : '' };
  });
  return { paper: ministryPaper({ ...content, dossiers }, of.locale), isClosed: content.view.isClosed };
}
