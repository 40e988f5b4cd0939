// One-time links: an administrator hands them out, for one person or for a whole unit on a printed list.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { unitsWith } from '#platform/actor.ts';
import { mayManageAccount } from '../policy.ts';
import { linkEnd } from '../rules.ts';
import type { UnitLinksInput } from '../schema.ts';
import type { Link, Named } from '../types.ts';
import { insertLinks, selectBeyondReach, selectPeopleOfUnit } from './store-links.ts';
import { selectOptionalPerson, selectOptionalUnit, type FoundUnit } from './store-people.ts';
import { digestOf, newToken } from './tokens.ts';

/** A unit with more people than this is printed part by part. */
const mostLinks = 500;

/** Makes links for people who were found to be in reach; each token is told this once. */
export async function issueLinks<P extends Named>(ctx: Ctx, tx: Tx, people: readonly P[]): Promise<(P & Link)[]> {
  const expiresAt = linkEnd(ctx.now);
  const links = people.map((person) => ({ ...person, token: newToken(), expiresAt }));
  const kept = links.map(({ token, personId }) => ({ digest: digestOf(token), personId }));
  await insertLinks(tx, kept, { by: ctx.actor.personId, at: ctx.now, until: expiresAt });
  for (const { personId } of links) {
    const payload = { expiresAt: expiresAt.toISOString() };
    await emit(ctx, tx, { name: 'roles.link.made', subject: `people.person:${personId}`, personId, payload });
  }
  return links;
}

/** A link for one person; who is out of reach is answered like somebody who does not exist. */
export function makeLink(ctx: Ctx, nip: string): Promise<Result<Link, 'unknown-person'>> {
  return inTransaction(ctx.db, async (tx) => {
    const person = await selectOptionalPerson(tx, { nip }, today(ctx));
    if (!person || !mayManageAccount(ctx.actor, person)) return refused('unknown-person');
    const [link] = await issueLinks(ctx, tx, [{ personId: person.personId, nip: person.nip, name: person.name }]);
    return link ? done(link) : notFound('link');
  });
}

/** The links of a unit, with those left out because their roles reach further than the actor's. */
export type UnitLinks = {
  unit: { code: string; name: string };
  links: (Link & { unitName: string })[];
  leftOut: Named[];
};

/** Links for the people of a unit, as a list to print. */
export function makeUnitLinks(
  ctx: Ctx,
  input: UnitLinksInput
): Promise<Result<UnitLinks, 'unknown-unit' | 'nobody' | 'too-many'>> {
  return inTransaction(ctx.db, async (tx) => {
    const unit = await selectOptionalUnit(tx, input.unitCode, today(ctx));
    const inReach = unit && mayManageAccount(ctx.actor, { personId: 0, ancestors: unit.ancestors, roles: [] });
    if (!inReach) return refused('unknown-unit');
    const choice = { ...input, day: today(ctx), most: mostLinks + 1 };
    const people = await selectPeopleOfUnit(tx, unit.unitId, choice);
    if (people.length > mostLinks) return refused('too-many');
    if (people.length === 0) return refused('nobody');
    return done(await linksOf(ctx, tx, { unit, people }));
  });
}

async function linksOf(
  ctx: Ctx,
  tx: Tx,
  { unit, people }: { unit: FoundUnit; people: (Named & { unitName: string })[] }
): Promise<UnitLinks> {
  const ids = people.map((person) => person.personId);
  const beyond = await selectBeyondReach(tx, ids, { reach: unitsWith(ctx.actor, 'roles.accounts'), day: today(ctx) });
  const isIn = ({ personId }: Named) => !beyond.includes(personId);
  const links = await issueLinks(ctx, tx, people.filter(isIn));
  const { code, name } = unit;
  return { unit: { code, name }, links, leftOut: people.filter((person) => !isIn(person)) };
}
