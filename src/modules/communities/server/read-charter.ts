// The charter of a community with its history, and what its form offers.
import { today, type Ctx } from '#platform/server/context.ts';
import { familyName } from '../rules-families.ts';
import { communityHead, type CommunityHead } from './read-community.ts';
import { selectSteps, type StepLine } from './store.ts';
import {
  selectFamilies,
  selectFamiliesNamed,
  selectUnitNames,
  selectUnitsAbove,
  type UnitLine
} from './store-units.ts';

export type { StepLine, UnitLine };

export type FamilyChoice = { code: string; name: string; people: number };
export type CharterView = {
  community: CommunityHead;
  unitName: string;
  sponsor: { unitName: string; leader: string | null };
  openTo: string | null;
  families: FamilyChoice[];
  history: StepLine[];
  choices: CharterChoices | null;
};
export type CharterChoices = { units: UnitLine[]; families: FamilyChoice[] };

const choiceOf = ({ code, first, last, people }: { code: string; first: string; last: string; people: number }) => ({
  code,
  name: familyName(first, last),
  people
});

/** What a charter can name, seen from a unit: who may own or sponsor it, which job families it may serve. */
export async function charterChoices(ctx: Ctx, unitId: number | null = ctx.actor.unitId): Promise<CharterChoices> {
  const day = today(ctx);
  const units = await selectUnitsAbove(ctx.db, unitId, day);
  const house = units.find(({ echelon }) => echelon === 'I') ?? units.at(-1);
  return { units, families: (await selectFamilies(ctx.db, house?.id ?? null, day)).map(choiceOf) };
}

/** The charter with its history, and what its form offers where the reader may write it. */
export async function getCharter(ctx: Ctx, id: number): Promise<CharterView> {
  const community = await communityHead(ctx, id);
  const day = today(ctx);
  const [names, families, history] = await Promise.all([
    selectUnitNames(ctx.db, [community.unitId, community.sponsorUnitId, community.openToId], day),
    selectFamiliesNamed(ctx.db, community.families, day),
    selectSteps(ctx.db, id)
  ]);
  const sponsor = names.get(community.sponsorUnitId);
  return {
    community,
    unitName: names.get(community.unitId)?.name ?? '',
    sponsor: { unitName: sponsor?.name ?? '', leader: sponsor?.leader ?? null },
    openTo: community.openToId === null ? null : (names.get(community.openToId)?.name ?? ''),
    families: families.map(choiceOf),
    history,
    choices: community.abilities.writeCharter ? await charterChoices(ctx, community.unitId) : null
  };
}
