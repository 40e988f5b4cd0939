// Words of the assessment: practices, counts, figures, the scheme they are scored by. Plain values.

export type PracticeId = string;
export type ComponentId =
  | 'strategy'
  | 'function'
  | 'learners'
  | 'knowledge'
  | 'value-chain'
  | 'solutions'
  | 'spaces'
  | 'performance'
  | 'leaders'
  | 'feedback';
export type Level = 'individual' | 'team' | 'organisation';

/** A text in both languages of the site. */
export type Text = { id: string; en: string };

/** What a practice's figure stands on; only the first two enter a mean. */
export type PracticeState =
  'measured' | 'provisional' | 'not-applicable' | 'not-asked' | 'withheld' | 'not-yet-measurable' | 'not-in-source';

/** How a practice is proved: by records, a document, a survey, half records and half survey; `none` = text not known. */
export type Source = 'record' | 'document' | 'survey' | 'mixed' | 'none';

/** What a rule of evidence counts: one row each. */
export type Subject = 'person' | 'team' | 'unit' | 'post' | 'record';

/** Whom a floor is taken from: all who could have taken part. */
export type FloorBase = 'active-employees' | 'leaders' | 'teams' | 'units-asked' | 'level-1-units' | 'none';

/**
 * Achieved, population (with the occasion) and base (all who could have taken part), of one unit; `provisional` says how
 * many of those achieved stand on a document whose verification waits.
 */
export type Counts = { achieved: number; population: number; base: number; provisional?: number };

/**
 * How a practice is scored: `target` is the share that earns full marks; `floor` the share of the base (or the number
 * for each unit of the base) in which taking part is expected, 0 = only when it arises.
 */
export type Yardstick = { target: number; floor: number; base: FloorBase };

/**
 * Which units a practice is asked of: every one, work units (level I to III), those that run a work place, level I, or
 * the lead unit of the needs analysis, which stands for its level-I unit.
 */
export type AppliesTo = 'every' | 'work-unit' | 'work-place' | 'level-1' | 'lead';

/**
 * How a scheme scores one practice: from which source, and where that is mixed how much records weigh beside the survey
 * (`recordShare`).
 */
export type PracticeTerms = Yardstick & { appliesTo: AppliesTo; source: Source; recordShare: number };

export type PracticeFigure = {
  id: PracticeId;
  state: PracticeState;
  achieved: number | null;
  population: number | null;
  base: number | null;
  /** The denominator used: target × max(population, floor × base). */
  expected: number | null;
  score: number | null;
  /** What was counted before the committee settled something of it, and what that was. */
  settled?: SettledFigure;
  /** What the survey said, where one is part of the figure. */
  survey?: SurveyFigure;
};

/** The computed figure beside the one that holds: counts and score of now, records judged, a decided score. */
export type SettledFigure = Counts & {
  score: number | null;
  stands: number | null;
  judged: number | null;
  decided: number | null;
  /** The score by locked counts and verified share, without a decision. */
  verified: number | null;
};

/** A survey's share of a figure: its mean on the scale, how far it may be off, and how many of those asked answered. */
export type SurveyFigure = { answers: number; asked: number; mean: number; margin: number | null };

/** What the survey of a year found in a unit with all below it; of a hidden unit only that it was asked. */
export type SurveyCell = {
  asked: number;
  isShown: boolean;
  answers: number | null;
  mean: number | null;
  margin: number | null;
};

export type ComponentState =
  'measured' | 'provisional' | 'not-yet-measurable' | 'not-applicable' | 'withheld' | 'not-asked';

export type ComponentFigure = {
  id: ComponentId;
  score: number | null;
  state: ComponentState;
  /** How many of its practices entered the mean, of how many that are in the source. */
  measured: number;
  total: number;
};

export type UnitIndex = { index: number | null; components: ComponentFigure[]; measured: number; total: number };

/** The parts of a year of assessment in their order; the last begins when the year is closed. */
export type Phase = 'preparation' | 'evidence' | 'self-assessment' | 'committee' | 'answer' | 'approval' | 'closed';

/** The last day of each phase but the last, in the ministry's time zone; the next begins the day after. */
export type Calendar = Record<Exclude<Phase, 'closed'>, string>;

/** By which decree, of which day, a scheme was made official. */
export type Decree = { number: string; on: string };

/** A version of how a year is scored; what ships is an example and says so. */
export type Scheme = {
  year: number;
  version: number;
  name: Text;
  /** Made official by a decree; without one it is an example. */
  official: boolean;
  decree: Decree | null;
  weights: Record<ComponentId, number>;
  practices: Record<PracticeId, PracticeTerms>;
  /** Which levels of unit each kind of applicability takes in; '' = outside the levels, such as the top. */
  asked: Record<AppliesTo, readonly string[]>;
  /** Under this share of the weight no index is printed. */
  minimumWeight: number;
  /** Under so many active employees a unit has no own index. */
  minimumGroup: number;
  survey: { minimumAnswers: number; minimumResponse: number; scale: [number, number] };
  /** Names and lower bounds of the categories; none until a tenant entered them. */
  categories: { name: Text; from: number }[];
  lateAfterDays: number;
  jpAYear: number;
  /** What share of the year's index is expected by the end of each quarter: a yardstick within the year. */
  quarters: [number, number, number, number];
  /** The most that realised over target counts, in percent. */
  achievementCap: number;
  calendar: Calendar;
};

/** The parts in which a scheme is changed and compared. */
export type SchemePart = 'weights' | 'practices' | 'terms' | 'aims' | 'survey' | 'categories' | 'calendar';
