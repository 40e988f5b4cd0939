// The report of a year for the committee, composed of the figures and of how far the committee has come.
import * as m from '#messages';
import { dayOf } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { formatDays, type Locale } from '#ui/format.ts';
import type { Paper } from '#modules/records/types.ts';
import { ministryPaper, type MinistryContent } from '#modules/assessment/ministry-report.ts';
import type { Decided, DossierLine } from '#modules/assessment/ministry-decided.ts';
import { readMinistry } from '#modules/assessment/server/index.ts';
import { readDesk, readFindings, type Findings } from '#modules/committee/server/index.ts';
import { exceptedPhases } from '#modules/committee/types.ts';
import { phaseWord, stateWord } from '#modules/committee/ui/words.ts';

type Of = { year: number; locale: Locale };

const answers = { accepted: m.assessment_papers_answer_accepted, appealed: m.assessment_papers_answer_appealed };

/** Units of the committee that the reader may see, each as far as it has come. */
async function dossiersOf(ctx: Ctx, year: number): Promise<DossierLine[]> {
  const desk = await readDesk(ctx, year);
  return desk.lines.map(({ code, unitName, state, samples, poor, answer }) => {
    const isFound = state === 'found' || state === 'approved';
    const judged = isFound ? { samples, poor } : { samples: 0, poor: 0 };
    return { code, name: unitName, state: stateWord(state).word, ...judged, answer: answer ? answers[answer]() : '' };
  });
}

const phasesWord = (phases: Findings['exceptions'][number]['phases']): string =>
  phases.length === exceptedPhases.length ? m.committee_exception_all_phases() : phases.map(phaseWord).join(', ');

const outcomeWord = { accepted: m.assessment_papers_documents_accepted, whole: m.assessment_papers_documents_whole };

/** What the committee found, in words. */
function decidedOf({ seed, rulings, exceptions, samples, documents }: Findings, ctx: Ctx, locale: Locale): Decided {
  return {
    seed,
    rulings: rulings.map(({ ruledAt, ...each }) => ({ ...each, on: dayOf(new Date(ruledAt), ctx.timeZone) })),
    exceptions: exceptions.map(({ code, phases, fromOn, untilOn, reason }) => ({
      ...{ unit: code ?? m.committee_exception_all(), phases: phasesWord(phases), reason },
      days: formatDays(fromOn, untilOn, locale)
    })),
    samples: [
      ...samples.map(({ isWhole, ...each }) => ({
        ...each,
        outcome: isWhole ? m.assessment_papers_checked_whole() : m.assessment_papers_checked_sample()
      })),
      ...documents.map(({ outcome, ...each }) => ({
        ...{ ...each, practice: m.assessment_papers_documents() },
        outcome: outcome ? outcomeWord[outcome]() : m.assessment_papers_documents_open()
      }))
    ]
  };
}

/** What stands in the report of a year, in whatever form it is taken. */
export async function ministryContent(ctx: Ctx, { year, locale }: Of): Promise<MinistryContent> {
  return {
    ...(await readMinistry(ctx, { year, locale })),
    dossiers: await dossiersOf(ctx, year),
    decided: decidedOf(await readFindings(ctx, year), ctx, locale)
  };
}

/** The paper of a year, with whether it is closed. */
export async function ministryReport(ctx: Ctx, of: Of): Promise<{ paper: Paper; isClosed: boolean }> {
  const content = await ministryContent(ctx, of);
  return { paper: ministryPaper(content, of.locale), isClosed: content.view.isClosed };
}
