// Gaps between the levels held and what the job held and the job aimed at ask; the items they propose. Pure.
import { emptyItem } from './rules-items.ts';
import type { Gap, ItemDraft } from './types.ts';

type Standard = readonly { competencyCode: string; competencyName: string; required: number; level: number | null }[];

/** Both standards as one list, one line a competency: those of the job held first, each in its order. */
export function mergedGaps(job: Standard, nextJob: Standard): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { competencyCode: code, competencyName: name, required, level } of job)
    gaps.set(code, { code, name, held: level, job: required, nextJob: null });
  for (const { competencyCode: code, competencyName: name, required, level } of nextJob)
    gaps.set(code, { ...(gaps.get(code) ?? { code, name, held: level, job: null }), nextJob: required });
  return [...gaps.values()];
}

/** The level asked: by the job held until that is met, then by the job aimed at. */
export function askedLevel({ held, job, nextJob }: Gap): number | null {
  const isMet = held !== null && job !== null && held >= job;
  return job === null || isMet ? (nextJob ?? job) : job;
}

/** How many levels are missing to what is asked; null where the competency was never measured, which is not none. */
export function missingLevels(gap: Gap): number | null {
  return gap.held === null ? null : Math.max(0, (askedLevel(gap) ?? 0) - gap.held);
}

/** Whether the competency is known to be below what is asked. */
export const isOpen = (gap: Gap): boolean => (missingLevels(gap) ?? 0) > 0;

/** The competencies held below a standard, those short of the job held first, the widest gap first. */
export function openGaps(gaps: readonly Gap[]): Gap[] {
  const isOfJob = ({ held, job }: Gap) => Number(held !== null && job !== null && held < job);
  return gaps
    .filter(isOpen)
    .toSorted((a, b) => isOfJob(b) - isOfJob(a) || Number(missingLevels(b)) - Number(missingLevels(a)));
}

/** What an item can be proposed for: the open gaps, then what was never measured. */
export const plannableGaps = (gaps: readonly Gap[]): Gap[] => [
  ...openGaps(gaps),
  ...gaps.filter((gap) => gap.held === null && askedLevel(gap) !== null)
];

/** The level an item for this competency leads to: one above what is held; what is asked where nothing was measured. */
export const aimOf = (gap: Gap): number => (gap.held === null ? (askedLevel(gap) ?? 1) : gap.held + 1);

/** The item that a gap proposes, to be completed by the owner. */
export const itemFor = (gap: Gap, goal: string): ItemDraft => ({ ...emptyItem, goal, competencyCode: gap.code });

/** A first draft of items out of the gaps. */
export const proposedItems = (gaps: readonly Gap[], goalOf: (gap: Gap) => string): ItemDraft[] =>
  gaps.map((gap) => itemFor(gap, goalOf(gap)));

/** The jobs whose name or code holds the words typed, those that begin with them first; none for nothing typed. */
export function matchingJobs<J extends { code: string; name: string }>(
  jobs: readonly J[],
  text: string,
  most = 12
): J[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const begins = (job: J) => Number(job.name.toLowerCase().startsWith(wanted));
  return jobs
    .filter(({ code, name }) => words.every((word) => `${name} ${code}`.toLowerCase().includes(word)))
    .toSorted((a, b) => begins(b) - begins(a) || a.name.localeCompare(b.name))
    .slice(0, most);
}
