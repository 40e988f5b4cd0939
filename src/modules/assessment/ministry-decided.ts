// What the report of a year for the committee tells of its work: units, figures settled, decisions, exceptions, samples. Pure.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import { formatDate, type Locale } from '#ui/format.ts';
import { plain, wide, type Sheet } from '#modules/records/types.ts';
import { counts, scores } from './report-sections.ts';
import type { PracticeFigure } from './types.ts';

/** What the committee settled of a practice of a unit: the figure that holds, with the computed one in it. */
export type SettledLine = { code: string; name: string; figure: PracticeFigure };
/** How far the assessment of a unit has come, in words, as far as the reader may know. */
export type DossierLine = { code: string; name: string; state: string; samples: number; poor: number; answer: string };

type RulingLine = {
  code: string;
  practice: string;
  computed: number | null;
  score: number | null;
  reason: string;
  on: Day;
};
type ExceptionLine = { unit: string; phases: string; days: string; reason: string };
type SampleLine = {
  code: string;
  practice: string;
  outcome: string;
  size: number;
  population: number;
  stands: number | null;
  judged: number | null;
};

/** What was decided and drawn in a year, in words, as far as the reader may know. */
export type Decided = {
  seed: string | null;
  rulings: readonly RulingLine[];
  exceptions: readonly ExceptionLine[];
  samples: readonly SampleLine[];
};

type Of = {
  settled: readonly SettledLine[];
  dossiers: readonly DossierLine[];
  decided: Decided;
  locale: Locale;
};

const committee = ({ dossiers, locale }: Of): Sheet => ({
  key: 'committee',
  title: m.assessment_papers_committee(),
  empty: m.assessment_papers_no_committee(),
  columns: [
    wide(m.assessment_unit()),
    plain(m.assessment_state()),
    counts(m.assessment_papers_samples(), locale),
    counts(m.assessment_papers_poor(), locale),
    plain(m.assessment_papers_answer())
  ],
  rows: dossiers.map(({ code, name, state, samples, poor, answer }) => [
    ...[`${code} ${name}`, state, samples, poor, answer]
  ])
});

const settled = ({ settled: lines, locale }: Of): Sheet => ({
  key: 'settled',
  title: m.assessment_papers_settled(),
  empty: m.assessment_papers_none_settled(),
  columns: [
    wide(m.assessment_unit()),
    plain(m.assessment_code()),
    scores(m.assessment_papers_computed(), locale),
    counts(m.assessment_papers_stands(), locale),
    scores(m.assessment_papers_decided(), locale),
    scores(m.assessment_papers_holds(), locale)
  ],
  rows: lines.map(({ code, name, figure: { id, score, settled: of } }) => [
    ...[`${code} ${name}`, id, of?.score ?? null],
    of?.judged === null || of?.judged === undefined ? '' : `${of.stands ?? 0}/${of.judged}`,
    of?.decided ?? '',
    score
  ])
});

const rulings = ({ decided, locale }: Of): Sheet => ({
  key: 'rulings',
  title: m.assessment_papers_rulings(),
  note: { text: m.assessment_papers_rulings_note() },
  empty: m.assessment_papers_none_ruled(),
  columns: [
    plain(m.assessment_unit()),
    plain(m.assessment_code()),
    scores(m.assessment_papers_computed(), locale),
    scores(m.assessment_papers_decided(), locale),
    wide(m.assessment_papers_reason()),
    plain(m.assessment_papers_decided_on())
  ],
  rows: decided.rulings.map(({ code, practice, computed, score, reason, on }) => [
    ...[code, practice, computed, score ?? m.assessment_papers_taken_back(), reason],
    formatDate(on, locale)
  ])
});

const exceptions = ({ decided }: Of): Sheet => ({
  key: 'exceptions',
  title: m.assessment_papers_exceptions(),
  empty: m.assessment_papers_none_excepted(),
  columns: [
    plain(m.assessment_unit()),
    plain(m.assessment_papers_phases()),
    plain(m.assessment_papers_days()),
    wide(m.assessment_papers_reason())
  ],
  rows: decided.exceptions.map(({ unit, phases, days, reason }) => [unit, phases, days, reason])
});

const samples = ({ decided, locale }: Of): Sheet => ({
  key: 'samples',
  title: m.assessment_papers_drawn(),
  ...(decided.seed === null ? {} : { note: { text: m.assessment_papers_seed({ seed: decided.seed }) } }),
  empty: m.assessment_papers_none_drawn(),
  columns: [
    plain(m.assessment_unit()),
    plain(m.assessment_papers_behind()),
    wide(m.assessment_papers_checked()),
    ...[m.assessment_papers_population(), m.assessment_papers_size()].map((label) => counts(label, locale)),
    ...[m.assessment_papers_judged(), m.assessment_papers_standing()].map((label) => counts(label, locale))
  ],
  rows: decided.samples.map(({ code, practice, outcome, population, size, judged, stands }) => [
    ...[code, practice, outcome, population, size, judged, stands]
  ])
});

/** What the committee did in a year, in the parts of its report. */
export const committeeSheets = (of: Of): Sheet[] => [
  ...[committee(of), settled(of), rulings(of), exceptions(of), samples(of)]
];
