// Reads relations: the list of one's own, and one with everything its page shows to the pair.
import { namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { isFull, mayAnswer, partOf, standingOf } from '../rules.ts';
import type { Action, Opening, Part, Presence, Session, Standing } from '../types.ts';
import { meetRelation } from './on-relation.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectReflection, type LoadedRelation } from './store.ts';
import { selectOwnActions, selectProgress, selectRelationsOf, type OwnAction } from './store-lists.ts';
import { selectLoad, selectPlaceInLine } from './store-offers.ts';
import { selectAcknowledged, selectActions, selectOpening, selectSessions } from './store-sessions.ts';

export type RelationLine = Pick<
  LoadedRelation,
  'id' | 'kind' | 'isGroup' | 'topic' | 'plannedSessions' | 'startsOn' | 'endsOn' | 'state'
> & {
  part: Part;
  standing: Standing;
  /** The other side by name: the coach, or those coached. */
  others: string[];
  isCoach: boolean;
  held: number;
  minutes: number;
  nextOn: Day | null;
};

export type OwnCoaching = { relations: RelationLine[]; actions: OwnAction[] };

/** One's relations as coach and as one who is coached, with what was agreed and waits. */
export async function listRelations(ctx: Ctx): Promise<OwnCoaching> {
  const me = signedIn(ctx);
  const day = today(ctx);
  const [relations, actions] = await Promise.all([selectRelationsOf(ctx.db, me, day), selectOwnActions(ctx.db, me)]);
  const progress = await selectProgress(
    ctx.db,
    relations.map(({ id }) => id),
    day
  );
  const lines = relations.flatMap((relation) => {
    const part = partOf(relation, relation.members, me);
    const isCoach = relation.coachId === me;
    const others = isCoach ? relation.members.map(({ name }) => name) : [relation.coachName];
    const { held = 0, minutes = 0, nextOn = null } = progress.get(relation.id) ?? {};
    const { id, kind, isGroup, topic, plannedSessions, startsOn, endsOn, state } = relation;
    const shown = { id, kind, isGroup, topic, plannedSessions, startsOn, endsOn, state };
    return part
      ? [{ ...shown, part, standing: standingOf(relation, day), others, isCoach, held, minutes, nextOn }]
      : [];
  });
  return { relations: lines, actions };
}

export type SessionLine = Session & { said: Presence[]; canConfirm: boolean };

export type RelationView = LoadedRelation & {
  part: Part;
  standing: Standing;
  me: number;
  sessions: SessionLine[];
  actions: Action[];
  opening: (Opening & { acknowledged: number[] }) | undefined;
  reflection: string | undefined;
  endedByName: string | undefined;
  /** The place in the waiting list of a coach who is full. */
  queuePlace: number | undefined;
  canAnswer: boolean;
  canWrite: boolean;
};

/** What those see who have only been asked: nothing of what was said and written meanwhile. */
const nothing = { sessions: [], actions: [], opening: undefined };

async function inside(ctx: Ctx, relation: LoadedRelation, me: number) {
  const [sessions, actions, opening, acknowledged] = await Promise.all([
    selectSessions(ctx.db, relation.id),
    selectActions(ctx.db, relation.id),
    selectOpening(ctx.db, relation.id),
    selectAcknowledged(ctx.db, relation.id)
  ]);
  const day = today(ctx);
  const isOpen = (session: SessionLine) =>
    session.state !== 'cancelled' && session.plannedOn <= day && !session.said.some(({ personId }) => personId === me);
  const lines = sessions.map((session) => ({ ...session, canConfirm: isOpen({ ...session, canConfirm: false }) }));
  return { sessions: lines, actions, opening: opening && { ...opening, acknowledged } };
}

/** A relation with everything its page shows; not found for everybody but its coach and those coached. */
export async function getRelation(ctx: Ctx, id: number): Promise<RelationView> {
  const { relation, part, standing, me } = await meetRelation(ctx, id);
  const load = await selectLoad(ctx.db, relation.coachId, today(ctx));
  const isQueued = relation.state === 'requested' && isFull(load);
  const names = relation.endedBy === null ? new Map<number, string>() : await namesOf(ctx, [relation.endedBy]);
  return {
    ...relation,
    part,
    standing,
    me,
    ...(part === 'invited' ? nothing : await inside(ctx, relation, me)),
    reflection: await selectReflection(ctx.db, id, me),
    endedByName: relation.endedBy === null ? undefined : names.get(relation.endedBy),
    queuePlace: isQueued ? await selectPlaceInLine(ctx.db, relation) : undefined,
    canAnswer: mayAnswer({ relation, part, standing, isAccept: false }, load).ok,
    canWrite: standing === 'running' && part !== 'invited'
  };
}
