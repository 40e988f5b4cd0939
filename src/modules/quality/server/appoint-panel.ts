// An officer appoints the panel of a level-I unit by a document: three members or more, one of them of the ministry.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAppoint } from '../policy.ts';
import { isOfMinistry, lackOf } from '../rules.ts';
import type { PanelInput } from '../schema.ts';
import type { Candidate, PanelDraft, Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import type { Decree } from './panel-decree.ts';
import { insertMember, insertPanel, selectPanelByToken, selectRule } from './store-panels.ts';
import { selectAbove, selectPlaces } from './store-places.ts';

/** People as they would sit in the panel of a unit today: where each is placed, and who is of the ministry level. */
export async function candidatesFor(ctx: Ctx, unitId: number, people: readonly number[]): Promise<Candidate[]> {
  const day = today(ctx);
  const [places, { isOnTop }, rule] = await Promise.all([
    selectPlaces(ctx.db, people, day),
    selectAbove(ctx.db, unitId, day),
    selectRule(ctx.db, day)
  ]);
  return people.map((personId) => {
    const place = places.get(personId) ?? { homeId: null, above: [] };
    return {
      personId,
      homeId: place.homeId,
      isMinistry: isOfMinistry(place, { unitId, isOnTop }, rule.ministryUnitId)
    };
  });
}

async function draftOf(ctx: Ctx, input: PanelInput): Promise<Result<PanelDraft, Reason>> {
  const { people, unknown } = await peopleByNip(ctx, [...new Set([input.chair, ...input.nips])]);
  if (unknown.length > 0) return refused('unknown-nip');
  const chairId = people.find(({ nip }) => nip === input.chair)?.id ?? 0;
  const members = await candidatesFor(
    ctx,
    input.unitId,
    people.map(({ id }) => id)
  );
  const draft = { ...input, chairId, members };
  const lack = lackOf(draft);
  return lack ? refused(lack) : done(draft);
}

async function seat(ctx: Ctx, tx: Tx, panel: PanelDraft & { id: number; by: number }): Promise<void> {
  const { id: panelId, by, startsOn, chairId } = panel;
  for (const member of panel.members)
    await insertMember(tx, {
      ...member,
      panelId,
      isChair: member.personId === chairId,
      startsOn,
      replacesId: null,
      reason: '',
      by,
      at: ctx.now
    });
}

/** Appoints a panel; the same form sent twice appoints it once, and a unit never has two at a time. */
export async function appointPanel(
  ctx: Ctx,
  input: PanelInput,
  decree: Decree | null = null
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { above, isOnTop } = await selectAbove(ctx.db, input.unitId, today(ctx));
  if (!mayAppoint(ctx.actor, above)) notFound('panel');
  if (isOnTop && above.length > 1) return refused('no-unit');
  const draft = await draftOf(ctx, input);
  if (!draft.ok) return draft;
  const token = input.token === '' ? null : `${me}:${input.token}`;
  return inTransaction(ctx.db, async (tx) => {
    const id = await insertPanel(tx, { ...draft.value, by: me, at: ctx.now, token, decree });
    if (id === undefined) {
      const before = await selectPanelByToken(tx, token);
      return before === undefined ? refused('panel-there') : done(before);
    }
    await seat(ctx, tx, { ...draft.value, id, by: me });
    const payload = { document: input.documentNumber, members: draft.value.members.map(({ personId }) => personId) };
    const subject = `quality.panel:${id}`;
    await emit(within(ctx, tx), tx, { name: 'quality.panel.appointed', subject, unitId: input.unitId, payload });
    return done(id);
  });
}
