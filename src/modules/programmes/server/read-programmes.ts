// Reads the catalogue: programmes on offer, and one of them with what the reader can do.
import { today, type Ctx } from '#platform/server/context.ts';
import { mayEnter, mayLookAfter } from '../policy.ts';
import { act, isOpen, minutesOfJp } from '../rules.ts';
import type { CatalogueQuery } from '../schema.ts';
import type { Programme } from '../types.ts';
import { selectProgramme, selectSteps, selectUnit, type StepLine } from './store.ts';
import { selectFacets, selectProgrammes, type Facets } from './store-lists.ts';

export const pageLength = 50;
const mostExported = 5_000;

export type Catalogue = { programmes: Programme[]; total: number; facets: Facets; mayEnter: boolean };

/** The programmes that fit a query, by their first day. */
export async function listProgrammes(ctx: Ctx, query: CatalogueQuery): Promise<Catalogue> {
  const on = { today: today(ctx), from: (query.page - 1) * pageLength, most: pageLength };
  const [found, facets] = await Promise.all([selectProgrammes(ctx.db, query, on), selectFacets(ctx.db, today(ctx))]);
  return { ...found, facets, mayEnter: mayEnter(ctx.actor) };
}

/** The same for a file, without pages. */
export async function exportProgrammes(ctx: Ctx, query: CatalogueQuery): Promise<Programme[]> {
  return (await selectProgrammes(ctx.db, query, { today: today(ctx), from: 0, most: mostExported })).programmes;
}

export type ProgrammeView = Programme & {
  /** What a learner plans for: JP × 45. */
  minutes: number;
  isOpen: boolean;
  unitName: string;
  steps: StepLine[];
  abilities: { change: boolean; close: boolean; cancel: boolean; reopen: boolean };
};

/** One programme; a form of structured learning begins with its title, organiser, days and minutes. */
export async function getProgramme(ctx: Ctx, id: number): Promise<ProgrammeView> {
  const programme = await selectProgramme(ctx.db, id);
  const unit = await selectUnit(ctx.db, programme.unitId, today(ctx));
  const isHers = mayLookAfter(ctx.actor, unit.ancestors);
  const may = (what: Parameters<typeof act>[1]['act']) =>
    isHers && act(programme, { act: what, revision: programme.revision, note: '…' }).ok;
  return {
    ...programme,
    minutes: minutesOfJp(programme.jp),
    isOpen: isOpen(programme, today(ctx)),
    unitName: unit.name,
    steps: isHers ? await selectSteps(ctx.db, id) : [],
    abilities: { change: may('change'), close: may('close'), cancel: may('cancel'), reopen: may('reopen') }
  };
}
