// A duty: something that waits for one person, from whichever module.
import type { Duty as CoachingDuty } from '#modules/coaching/server/index.ts';
import type { Duty as CultureDuty } from '#modules/culture/server/index.ts';
import type { Duty as CommitteeDuty } from '#modules/committee/server/index.ts';
import type { Duty as CurationDuty } from '#modules/curation/server/index.ts';
import type { Duty as FeedbackDuty } from '#modules/feedback/server/index.ts';
import type { Duty as GovernanceDuty } from '#modules/governance/server/index.ts';
import type { Duty as HandoverDuty } from '#modules/handover/server/index.ts';
import type { Duty as HistoryDuty } from '#modules/history/server/index.ts';
import type { Duty as KnowledgeDuty } from '#modules/knowledge/server/index.ts';
import type { Duty as CommunityDuty } from '#modules/communities/server/index.ts';
import type { Duty as LearningDuty } from '#modules/learning/server/index.ts';
import type { Duty as NeedDuty } from '#modules/needs/server/index.ts';
import type { Duty as OfferDuty } from '#modules/offers/server/index.ts';
import type { Duty as PlanDuty } from '#modules/plans/server/index.ts';
import type { Duty as SurveyDuty } from '#modules/surveys/server/index.ts';
import type { Duty as TeamDuty } from '#modules/teams/server/index.ts';
import type { Duty as QualityDuty } from '#modules/quality/server/index.ts';
import type { Duty as TransferDuty } from '#modules/transfer/server/index.ts';
import type { Day } from '#platform/dates.ts';

/** What kind of duty, `module.kind`; `words.ts` has a word for each. */
export type DutyKind =
  | LearningDuty['kind']
  | CommunityDuty['kind']
  | PlanDuty['kind']
  | CoachingDuty['kind']
  | CommitteeDuty['kind']
  | GovernanceDuty['kind']
  | TeamDuty['kind']
  | TransferDuty['kind']
  | OfferDuty['kind']
  | NeedDuty['kind']
  | HistoryDuty['kind']
  | CultureDuty['kind']
  | FeedbackDuty['kind']
  | CurationDuty['kind']
  | HandoverDuty['kind']
  | KnowledgeDuty['kind']
  | QualityDuty['kind']
  | SurveyDuty['kind'];

export type Duty = {
  kind: DutyKind;
  /** What it is about, in the words of the record. */
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};
