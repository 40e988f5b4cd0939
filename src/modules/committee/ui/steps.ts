// The steps of a unit's assessment as a chain: what is done, what is now, what is to come.
import * as m from '#messages';
import { formatDate, formatNumber, type Locale } from '#ui/format.ts';
import type { Step } from '#ui/steps.ts';
import { dayOf } from '#platform/dates.ts';
import type { DossierView } from '../server/index.ts';
import type { Walk } from '../types.ts';

type Stage = { label: string; isDone: boolean; at: Date | null; note?: string };

const stagesOf = (view: DossierView, asked: number, locale: Locale): Stage[] => {
  const { dossier, items, walks, samples } = view;
  const count = (done: number, all: number) =>
    m.committee_step_count({ done: formatNumber(done, locale), all: formatNumber(all, locale) });
  const settled = items.filter((item) => item.decidedAt !== null).length;
  const isOver = dossier.state === 'approved';
  return [
    {
      label: m.committee_step_walk(),
      isDone: dossier.signedAt !== null || (asked > 0 && walks.length >= asked),
      at: null,
      note: count(walks.length, dossier.signedAt === null ? asked : walks.length)
    },
    { label: m.committee_step_sign(), isDone: dossier.signedAt !== null, at: dossier.signedAt },
    { label: m.committee_step_draw(), isDone: items.length > 0 || isOver, at: samples[0]?.drawnAt ?? null },
    {
      label: m.committee_step_judge(),
      isDone: (items.length > 0 && settled === items.length) || isOver,
      at: null,
      ...(items.length > 0 ? { note: count(settled, items.length) } : {})
    },
    { label: m.committee_step_find(), isDone: dossier.foundAt !== null, at: dossier.foundAt },
    { label: m.committee_step_answer(), isDone: dossier.answeredAt !== null || isOver, at: dossier.answeredAt },
    { label: m.committee_step_approve(), isDone: isOver, at: dossier.endedAt }
  ];
};

/** The chain of a unit's assessment; one that was set aside has no step that is now. */
export function stepsOf(...[view, asked, locale, timeZone]: [DossierView, number, Locale, string]): Step[] {
  const stages = stagesOf(view, asked, locale);
  const now = view.dossier.state === 'set-aside' ? -1 : stages.findIndex((stage) => !stage.isDone);
  return stages.map(({ label, isDone, at, note }, place) => ({
    label,
    state: isDone ? 'done' : place === now ? 'now' : 'todo',
    ...(at && isDone ? { date: formatDate(dayOf(new Date(at), timeZone), locale, 'short') } : {}),
    ...(note === undefined ? {} : { note })
  }));
}

/** A practice of the page. */
export type DossierPractice = {
  id: string;
  text: string;
  component: string;
  figure: Figure;
  late: number;
  hasRule: boolean;
};
/** A practice with what the unit's officer wrote of it. */
export type SaidPractice = DossierPractice & { walk: Walk | undefined };

/** The figure of a practice with what was settled beside it, as the assessment gives it. */
export type Figure = {
  score: number | null;
  achieved: number | null;
  settled?:
    | {
        achieved: number;
        score: number | null;
        stands: number | null;
        judged: number | null;
        decided: number | null;
        verified: number | null;
      }
    | undefined;
};
