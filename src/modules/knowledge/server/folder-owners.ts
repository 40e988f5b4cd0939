// As whose drafts the files of an archive come in, and for which unit: one's own, or those of people whose unit one cares for.
import { peopleByNip, placeOf } from '#modules/people/server/index.ts';
import { holdsOver } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { owningUnits } from './owning-units.ts';
import type { UnitName } from './store-people.ts';

type Owner = { id: number; units: UnitName[] };
export type OwnerRefusal = 'unknown-owner' | 'not-your-owner' | 'owner-without-place' | 'foreign-unit';
export type Owners = ReadonlyMap<string, Result<Owner, OwnerRefusal>>;

const nipIn = (written: string): string => written.replace(/\s+/g, '');

async function ownerOf(ctx: Ctx, id: number): Promise<Result<Owner, OwnerRefusal>> {
  const units = await owningUnits(ctx, (await placeOf(ctx, id)) ?? null);
  if (id === signedIn(ctx)) return done({ id, units });
  if (units.length === 0) return refused('owner-without-place');
  const above = units.map((unit) => unit.id);
  return holdsOver(ctx.actor, 'knowledge.steward', above) ? done({ id, units }) : refused('not-your-owner');
}

/** Looks up everybody who is named as an owner, and who sends the archive under the empty name. */
export async function findOwners(ctx: Ctx, written: readonly string[]): Promise<Owners> {
  const nips = [...new Set(written.map(nipIn).filter((nip) => nip !== ''))];
  const { people } = await peopleByNip(
    ctx,
    nips.filter((nip) => /^\d{18}$/.test(nip))
  );
  const found = new Map<string, Result<Owner, OwnerRefusal>>([['', await ownerOf(ctx, signedIn(ctx))]]);
  for (const { id, nip } of people) found.set(nip, await ownerOf(ctx, id));
  return found;
}

type Wanted = { owner?: string; unit?: string; unitId: number };

/** Who owns a file and for which unit: the unit that is told of it, else the one of the form, else the owner's own. */
export function ownerIn(
  owners: Owners,
  { owner = '', unit = '', unitId }: Wanted
): Result<{ ownerId: number; unitId: number }, OwnerRefusal> {
  const found = owners.get(nipIn(owner));
  if (!found) return refused('unknown-owner');
  if (!found.ok) return found;
  const { id, units } = found.value;
  const told =
    unit === '' ? (units.find((each) => each.id === unitId) ?? units[0]) : units.find(({ code }) => code === unit);
  return told ? done({ ownerId: id, unitId: told.id }) : refused('foreign-unit');
}
