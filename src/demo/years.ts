// The years of the demonstration: each opened under its scheme and counted, the past ones frozen with their quarters.
import { sql } from 'kysely';
import { operator } from '#platform/actor.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import {
  adoptScheme,
  changeScheme,
  closePeriod,
  computeIndex,
  draftScheme,
  isPeriodOpen,
  openPeriod,
  readDraft
} from '#modules/assessment/server/index.ts';
import { closeCampaigns } from '#modules/surveys/server/index.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { quarterEnd, quarters } from '#modules/assessment/rules-quarters.ts';
import { fieldsOf, type Typed } from '#modules/assessment/scheme-fields.ts';
import { exampleScheme } from '#modules/assessment/scheme.ts';
import { typedValue } from '#modules/assessment/view-scheme.ts';
import { closingOf, stageOf } from './committee-days.ts';
import { firstTerms, proposedTerms, schemeReasons } from './content-schemes.ts';
import { drawMoments } from './moments.ts';
import { demoPersonas } from './personas.ts';
import { drawCommittee } from './records-committee.ts';
import { surveyOverOn } from './records-surveys.ts';

/**
 * Opens and counts the years in order; each that is over is closed once its calendar says so: begun in the first months of a
 * year, the last one is still being assessed. What is done already stays.
 */
export async function countYears(ctx: Ctx, years: readonly number[], progress: (note: string) => void): Promise<void> {
  for (const year of years) {
    const at = (month: number, day: number) =>
      within({ ...ctx, now: new Date(Math.min(ctx.now.getTime(), Date.UTC(year, month, day, 2))) }, ctx.db);
    const after = at(12, 31);
    if (!(await isPeriodOpen(after, year, { orMissing: true }))) continue;
    await closeSurvey(ctx, year);
    await openPeriod(at(0, 12), year);
    if (year === years[0])
      await changeTerms(at(0, 20), year, { terms: listed(firstTerms), reason: schemeReasons.first });
    if (year === years.at(-1))
      await changeTerms(at(0, 20), year, { terms: shippedTerms(year), reason: schemeReasons.shipped });
    await computeIndex(after, year, progress);
    const stage = stageOf(year, { now: ctx.now, today: today(ctx) });
    if (stage !== 'closed') await drawMoments(after, year);
    await drawQuarters(after, year);
    await inTransaction(ctx.db, (tx) => drawCommittee(tx, { year, today: today(ctx), stage }));
    if (stage === 'running') await proposeTerms(at(9, 5), year, { from: 2, terms: listed(proposedTerms) });
    if (stage === 'closed') await closePeriod(within({ ...ctx, now: closingOf(year) }, ctx.db), year, progress);
  }
}

/** The survey of a year is closed the day after its last, as the job of that night would have. */
const closeSurvey = (ctx: Ctx, year: number): Promise<number> =>
  closeCampaigns({ ...ctx, now: new Date(Math.min(ctx.now.getTime(), surveyOverOn(year).getTime())) });

const listed = (terms: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(terms).map(([key, text]) => [key, [text]]));

/** The same terms as the shipped example has them. */
const shippedTerms = (year: number): Typed =>
  Object.fromEntries(
    fieldsOf(exampleScheme(catalogueFor(year), year))
      .filter(({ key }) => key in firstTerms)
      .map((field) => [field.key, [typedValue(field, 'en')]])
  );

/** The administrator, who writes drafts. */
async function writerOf(ctx: Ctx): Promise<Ctx> {
  const nip = demoPersonas.find((persona) => persona.key === 'administrator')?.nip ?? '';
  const { rows } = await sql<{ id: number }>`select id from people.person where nip = ${nip}`.execute(ctx.db);
  return { ...ctx, actor: { ...operator, personId: rows[0]?.id ?? null } };
}

/** Leaves a draft that has units prove a practice by a document: to be compared, simulated and decided on. */
async function proposeTerms(ctx: Ctx, year: number, of: { from: number; terms: Typed }): Promise<void> {
  const writer = await writerOf(ctx);
  const drafted = await draftScheme(writer, year, { year, version: of.from });
  if (drafted.ok) await changeScheme(writer, year, { revision: 1, typed: of.terms });
}

/** Drafts a change in the name of the administrator and puts it into force. */
async function changeTerms(ctx: Ctx, year: number, of: { terms: Typed; reason: string }): Promise<void> {
  const writer = await writerOf(ctx);
  const drafted = await draftScheme(writer, year, { year, version: 1 });
  if (!drafted.ok) return;
  await changeScheme(writer, year, { revision: 1, typed: of.terms });
  const { draft } = await readDraft(ctx, year);
  const { version, revision } = draft;
  await adoptScheme(ctx, year, { version, revision, decree: null, reason: of.reason });
}

/** How much of a year's index units had by the end of each quarter. */
const shares = [0.4, 0.62, 0.85, 1];

/** Draws how each unit stood at the ends of the quarters that are over: on its way to where it stands now. */
function drawQuarters(ctx: Ctx, year: number): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    for (const quarter of quarters) {
      const end = quarterEnd(year, quarter);
      if (end >= today(ctx)) continue;
      await sql`
        insert into assessment.quarter (year, quarter, unit_id, index, target, cap, as_of, kept_at)
        select f.year, ${quarter}, f.unit_id,
          coalesce((select m.index from assessment.moment m where m.unit_id = f.unit_id and m.year = f.year and m.as_of = ${end}::date),
            f.index * (${shares[quarter - 1] ?? 1}::numeric + ${quarter === 4 ? 0 : 0.1}::numeric * (abs(hashint8(f.unit_id * 4 + ${quarter})) % 100 - 50) / 100)),
          (s.document -> 'quarters' ->> ${quarter - 1}::integer)::numeric, 120, ${end}::date, ${end}::date + interval '1 day 10 minutes'
        from assessment.figure f join assessment.period p on p.year = f.year join assessment.scheme s on s.id = p.scheme_id
        where f.year = ${year} on conflict do nothing
      `.execute(tx);
    }
  });
}
