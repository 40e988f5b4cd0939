// Coaching for the tests: relations asked for, accepted, met in, as pages do it.
import {
  answerRelation,
  beginRelation,
  confirmSession,
  planSession,
  getRelation
} from '#modules/coaching/server/index.ts';
import type { BeginInput } from '#modules/coaching/schema.ts';
import type { Result } from '#platform/result.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf } from './learning.ts';

/** The value of what was done; a refusal fails the test with its reason. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** The employee number of a person. */
export async function nipOf(db: Db, personId: number): Promise<string> {
  const { nip } = await db
    .selectFrom('people.person')
    .select('nip')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return nip;
}

/** What a form of a relation sends, without the people. */
export const asked = {
  way: 'request',
  kind: 'coaching',
  topic: 'Telaah laporan',
  aim: 'Menelaah laporan tanpa dibantu',
  plannedSessions: 2,
  startsOn: '2026-03-01',
  endsOn: '2026-06-30',
  token: ''
} as const satisfies Omit<BeginInput, 'nips'>;

type More = Partial<Omit<BeginInput, 'nips'>>;

/** A request of one person to a coach on 1 March 2026; gives its id. */
export async function requested(db: Db, who: { coach: number; coachee: number }, more: More = {}): Promise<number> {
  const input = { ...asked, ...more, nips: [await nipOf(db, who.coach)] };
  return valueOf(await beginRelation(ctxOf(db, who.coachee, '2026-03-01'), input));
}

/** A relation that the coach accepted on 2 March. */
export async function running(db: Db, who: { coach: number; coachee: number }, more: More = {}): Promise<number> {
  const relationId = await requested(db, who, more);
  valueOf(await answerRelation(ctxOf(db, who.coach, '2026-03-02'), { relationId, answer: 'accept' }));
  return relationId;
}

/** A group of a unit, accepted by all on 2 March. */
export async function runningGroup(db: Db, who: { coach: number; people: readonly number[] }, more: More = {}) {
  const nips = await Promise.all(who.people.map((id) => nipOf(db, id)));
  const input = { ...asked, way: 'group' as const, ...more, nips };
  const relationId = valueOf(await beginRelation(ctxOf(db, who.coach, '2026-03-01'), input));
  for (const id of who.people)
    valueOf(await answerRelation(ctxOf(db, id, '2026-03-02'), { relationId, answer: 'accept' }));
  return relationId;
}

/** A session planned by the coach for a day. */
export async function planned(db: Db, of: { relationId: number; coach: number; on: string }): Promise<number> {
  const session = { topic: 'Telaah laporan', plannedOn: of.on, startsAt: null, minutes: 60, token: '' };
  return valueOf(await planSession(ctxOf(db, of.coach, '2026-03-02'), { ...session, relationId: of.relationId }));
}

/** A session that everybody of the relation confirmed on its day. */
export async function held(db: Db, of: { relationId: number; coach: number; on: string }): Promise<number> {
  const sessionId = await planned(db, of);
  const { members } = await getRelation(ctxOf(db, of.coach, of.on), of.relationId);
  const sides = [of.coach, ...members.filter(({ state }) => state === 'in').map(({ personId }) => personId)];
  for (const personId of sides)
    valueOf(await confirmSession(ctxOf(db, personId, of.on), { relationId: of.relationId, sessionId }));
  return sessionId;
}
