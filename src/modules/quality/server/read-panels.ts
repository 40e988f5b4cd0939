// Panels as their pages show them: all of them, one with its members, and what the form of a new one offers.
import { colleaguesOf, ownColleagues } from '#modules/people/server/index.ts';
import type { PersonName } from '#modules/people/types.ts';
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { mayAppoint } from '../policy.ts';
import { isInForce } from '../rules.ts';
import type { Member, PanelLack, Rule } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectLacks } from './store-lacks.ts';
import { selectPace, type Pace } from './store-lists.ts';
import {
  selectMembers,
  selectPanel,
  selectPanels,
  selectRule,
  type PanelLine,
  type StoredPanel
} from './store-panels.ts';
import { selectAbove, selectUnitNames, type UnitName } from './store-places.ts';
import { tendedUnits } from './read-queue.ts';

export type PanelsView = {
  panels: PanelLine[];
  tended: UnitName[];
  rule: Rule;
  /** Of the level-I units whose panels the reader tends: what each lacks. */
  lacks: PanelLack[];
};

/** All panels: who assures what is no secret among employees. */
export async function listPanels(ctx: Ctx): Promise<PanelsView> {
  signedIn(ctx);
  const day = today(ctx);
  const within = unitsWith(ctx.actor, 'quality.appoint');
  const [panels, tended, rule, lacks] = await Promise.all([
    selectPanels(ctx.db, day),
    tendedUnits(ctx),
    selectRule(ctx.db, day),
    within?.length === 0 ? [] : selectLacks(ctx.db, { within, day })
  ]);
  return { panels, tended, rule, lacks };
}

export type PanelView = StoredPanel & {
  unitCode: string;
  unitName: string;
  isInForce: boolean;
  members: Member[];
  service: Pace;
  mayTend: boolean;
  /** A panel appointed without its file still takes it. */
  mayAddDecree: boolean;
  colleagues: PersonName[];
};

/** One panel with its members, past ones too. */
export async function getPanel(ctx: Ctx, id: number): Promise<PanelView> {
  signedIn(ctx);
  const day = today(ctx);
  const panel = await selectPanel(ctx.db, id);
  const [members, names, { above }, service] = await Promise.all([
    selectMembers(ctx.db, id, day),
    selectUnitNames(ctx.db, [panel.unitId], day),
    selectAbove(ctx.db, panel.unitId, day),
    selectPace(ctx.db, [panel.unitId], day)
  ]);
  const { code = '', name = '' } = names.get(panel.unitId) ?? {};
  const isRunning = isInForce(panel, day);
  const isOfficer = mayAppoint(ctx.actor, above);
  const mayTend = isRunning && isOfficer;
  const colleagues = mayTend ? await colleaguesOf(ctx, { unitId: panel.unitId, not: null }) : [];
  return {
    ...panel,
    unitCode: code,
    unitName: name,
    isInForce: isRunning,
    members,
    service,
    mayTend,
    mayAddDecree: isOfficer && panel.fileSha256 === null,
    colleagues
  };
}

export type PanelChoices = { units: UnitName[]; colleagues: PersonName[]; rule: Rule };

/** What the form of a new panel offers: the units the actor tends, and colleagues to name. */
export async function panelChoices(ctx: Ctx): Promise<PanelChoices> {
  const units = await tendedUnits(ctx);
  const [colleagues, rule] = await Promise.all([ownColleagues(ctx), selectRule(ctx.db, today(ctx))]);
  return { units, colleagues, rule };
}
