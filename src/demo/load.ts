// Loads the demonstration ministry: the roster through the same import as a real one, then three years of records.
import { sql } from 'kysely';
import { importRoster, rosterFilesIn } from '#modules/people/server/index.ts';
import { addDays, yearOf } from '#platform/dates.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import type { FileStore } from '#platform/server/files.ts';
import { readSetting, writeSetting } from '#platform/server/site-setting.ts';
import {
  assetSummaries,
  assignments,
  declineReasons,
  learningGoals,
  organisers,
  planGoals,
  reportSentences,
  trainings
} from './content.ts';
import { demoGrants } from './grants.ts';
import { demoPersonas } from './personas.ts';
import { circles } from './records-circles.ts';
import { coaching } from './records-coaching.ts';
import { appeals } from './records-appeals.ts';
import { quality } from './records-quality.ts';
import { curation, reviewedTogether } from './records-curation.ts';
import { culture } from './records-culture.ts';
import { handover } from './records-handover.ts';
import { needsOfKnowledge } from './records-needs-of-knowledge.ts';
import { needsOf } from './records-needs.ts';
import { offersOf } from './records-offers.ts';
import { praise } from './records-praise.ts';
import {
  activityDraft,
  activitySteps,
  closeRecords,
  drawFunction,
  eagerness,
  runAll,
  type RecordPlan
} from './records.ts';
import { documents } from './records-documents.ts';
import { feedback } from './records-feedback.ts';
import { governance } from './records-governance.ts';
import { history } from './records-history.ts';
import { communities } from './records-communities.ts';
import { calendar, knowledge } from './records-knowledge.ts';
import { activities, blocks, hours, plans, regularHours, steps } from './records-learning.ts';
import { inHand } from './records-in-hand.ts';
import { said } from './records-said.ts';
import { openRunningSurvey, surveys } from './records-surveys.ts';
import { teams } from './records-teams.ts';
import { fillShelf } from './shelf.ts';
import { transfer } from './records-transfer.ts';
import { countYears } from './years.ts';

type Options = {
  folder: string;
  activitiesAYear?: number;
  progress?: (note: string) => void;
  /** Where the files of some assets go; without it they have none. */
  store?: FileStore;
};

const loading = 'demonstration-loading'; // set while it loads: what is done next, so that an interrupted load goes on

/** Whether nobody has put anything into this database yet, or its demonstration was interrupted while it loaded. */
export async function isFirstStart(db: Db): Promise<boolean> {
  if (await readSetting(db, loading)) return true;
  const unit = await db.selectFrom('people.unit').select('id').limit(1).executeTakeFirst();
  return unit === undefined;
}

/** Imports the roster of the folder, draws the records, freezes the past years and counts the current one. */
export async function loadDemonstration(ctx: Ctx, options: Options): Promise<void> {
  const { folder, progress = () => {}, store } = options;
  const last = yearOf(today(ctx));
  const until = addDays(today(ctx), -1); // nothing of today: at no hour may a record lie ahead
  const plan = { years: [last - 2, last - 1, last], today: until, activitiesAYear: options.activitiesAYear ?? 9 };
  if ((await readSetting(ctx.db, loading)) !== 'index') await loadRecords(ctx, plan, { folder, progress, store });
  await sql`analyze`.execute(ctx.db);
  await countYears(ctx, plan.years, progress);
  await inTransaction(ctx.db, async (tx) => {
    await openRunningSurvey(within(ctx, tx));
    await writeSetting(tx, loading, null);
  });
}

async function loadRecords(
  ctx: Ctx,
  plan: RecordPlan,
  { folder, progress, store }: { folder: string; progress: (note: string) => void; store: FileStore | undefined }
) {
  await inTransaction(ctx.db, async (tx) => {
    await writeSetting(tx, 'demonstration', true); // before the first record: no crash may leave invented people unmarked
    await writeSetting(tx, loading, 'records');
  });
  const report = await importRoster(ctx, await rosterFilesIn(folder), { dryRun: false, progress });
  if (report.errors.length > 0)
    throw new Error(`the demonstration roster was refused: ${JSON.stringify(report.errors[0])}`);
  progress('drawing the records of three years');
  await inTransaction(ctx.db, async (tx) => {
    await demoGrants(within(ctx, tx));
    await drawRecords(tx, plan);
    if (store) await fillShelf(tx, store);
    await writeSetting(tx, loading, 'index');
  });
}

const texts = {
  reports: reportSentences,
  declines: declineReasons,
  planGoals,
  summaries: assetSummaries,
  organisers
};

/** Draws the records of a plan into the tables of the modules. */
export async function drawRecords(tx: Tx, plan: RecordPlan): Promise<void> {
  const lively = demoPersonas.map((persona) => persona.nip);
  await runAll(tx, [
    drawFunction,
    eagerness(plan, lively),
    sql`analyze demo_person, people.person, people.assignment, people.unit_ancestor, people.unit_period`, // all is drawn from these
    activityDraft(plan, { learningGoals, trainings, assignments }),
    activitySteps(plan),
    ...closeRecords(texts),
    ...activities(texts),
    steps,
    hours(plan),
    regularHours,
    blocks(lively),
    ...plans(texts),
    ...coaching(plan, lively),
    ...praise(plan),
    ...offersOf(plan, lively),
    ...needsOf(plan),
    ...knowledge(lively),
    ...quality(plan, lively),
    ...appeals(plan),
    ...curation(lively),
    ...needsOfKnowledge,
    ...history(plan, { organisers, trainings }, lively),
    ...teams(lively),
    ...communities(lively),
    ...governance.concat(documents, culture(lively)),
    ...circles(lively),
    ...reviewedTogether,
    ...handover,
    ...said,
    ...inHand(lively),
    ...calendar,
    ...transfer(plan.today),
    ...surveys(plan),
    ...feedback(plan)
  ]);
}
