// Puts the draft of a year's scheme into force, as an example still or by its decree.
import { done, refused, type Result } from '#platform/result.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { isSecondPerson, mayAdopt } from '../policy.ts';
import { differencesOf, isOfMethod, partsOf, type Change } from '../rules-difference.ts';
import { keepsThePast, mayChangeParts, mayChangeScored, phaseOn, type PhaseRefusal } from '../rules-phase.ts';
import { faultsOf } from '../rules-scheme.ts';
import type { Choices } from '../rules-sources.ts';
import type { Decree, Scheme } from '../types.ts';
import { readSources } from './read-sources.ts';
import {
  lockOptionalDraft,
  putInForce,
  selectOptionalVersion,
  updateDraft,
  type SchemeVersion
} from './store-scheme.ts';
import { handOnCalendar } from './open-committee.ts';
import { scoredPractices } from '#modules/committee/server/index.ts';
import { lockPeriod, markRecountAsked, selectPeriod, selectScheme, type PeriodRow } from './store.ts';

export type Adoption = {
  /** The version that is meant, in the revision that was looked at. */
  version: number;
  revision: number;
  decree: Decree | null;
  reason: string;
};
export type AdoptionRefusal =
  | PhaseRefusal
  | 'already-closed'
  | 'no-draft'
  | 'changed-meanwhile'
  | 'nothing-changed'
  | 'same-person'
  | 'decree-ahead'
  | 'still-faulty';

/**
 * Puts the draft into force: refused once the year is closed, in a phase that does not allow a changed part, without the
 * reason that the phase asks for, without a decree where it alters what the committee has scored, where an end that has passed would move, and by who wrote it where no decree is named.
 * A change of method has the year counted again. Needs `assessment.adopt`.
 */
export function adoptScheme(ctx: Ctx, year: number, of: Adoption): Promise<Result<null, AdoptionRefusal>> {
  if (!mayAdopt(ctx.actor)) throw refusal('not-allowed');
  return inTransaction(ctx.db, async (tx) => {
    await lockPeriod(tx, year);
    const period = await selectPeriod(tx, year);
    const draft = await lockOptionalDraft(tx, year);
    if (!draft) return (await isInForce(tx, year, of.version)) ? done(null) : refused('no-draft');
    const choices = await readSources(within(ctx, tx), year);
    const scored = await scoredPractices({ db: tx }, year);
    const known = { period, draft, choices, scored, inForce: await selectScheme(tx, period.schemeId) };
    const may = mayAdoptNow(ctx, known, of);
    if (!may.ok) return may;
    await takeOver(ctx, tx, { ...known, of });
    return done(null);
  });
}

const isInForce = async (tx: Tx, year: number, version: number): Promise<boolean> =>
  (await selectOptionalVersion(tx, { year, version }))?.state === 'in-force';

type Known = {
  period: PeriodRow;
  draft: SchemeVersion;
  inForce: Scheme;
  choices: Choices;
  scored: readonly string[];
};

function mayAdoptNow(
  ctx: Ctx,
  { period, draft, inForce, choices, scored }: Known,
  of: Adoption
): Result<null, AdoptionRefusal> {
  const isClosed = period.state === 'closed';
  if (isClosed) return refused('already-closed');
  if (draft.version !== of.version || draft.revision !== of.revision) return refused('changed-meanwhile');
  const changes = differencesOf(inForce, draft.scheme);
  if (changes.length === 0 && of.decree === null) return refused('nothing-changed');
  if (of.decree && of.decree.on > today(ctx)) return refused('decree-ahead');
  if (!isSecondPerson(ctx.actor, { writerId: draft.writer?.id ?? null, hasDecree: of.decree !== null }))
    return refused('same-person');
  if (faultsOf(draft.scheme, choices).length > 0) return refused('still-faulty');
  const day = today(ctx);
  if (!keepsThePast(inForce.calendar, draft.scheme.calendar, day)) return refused('past-end');
  const phase = phaseOn(day, { calendar: inForce.calendar, isClosed });
  const may = mayChangeParts(phase, partsOf(changes), { adopts: true, reason: of.reason });
  return may.ok ? mayChangeScored(changes, { scored, hasDecree: of.decree !== null, reason: of.reason }) : may;
}

/** What a version is called once it is in force. */
function named(scheme: Scheme, decree: Decree | null): Scheme {
  const { year } = scheme;
  const name = decree ? { id: `Skema ${year}`, en: `Scheme ${year}` } : scheme.name;
  return { ...scheme, name, decree, official: decree !== null };
}

async function takeOver(
  ctx: Ctx,
  tx: Tx,
  { period, draft, inForce, of }: Omit<Known, 'scored'> & { of: Adoption }
): Promise<void> {
  const { year, version } = draft;
  const isCounted = period.asOf !== null;
  const by = ctx.actor.personId;
  const scheme = named(draft.scheme, of.decree);
  const changes: Change[] = differencesOf(inForce, scheme);
  if (of.decree) await updateDraft(tx, draft, { scheme, by: draft.editedBy, now: draft.editedAt ?? draft.madeAt });
  const cutOffOn = scheme.calendar.evidence;
  await putInForce(tx, { ...{ id: draft.id, year, cutOffOn, by }, reason: of.reason, now: ctx.now });
  if (isCounted && changes.some((change) => isOfMethod(change) || change.key === 'phase-evidence')) {
    await markRecountAsked(tx, year, ctx.now);
  }
  await handOnCalendar(within(ctx, tx), year, scheme.calendar);
  const decree = of.decree ? `${of.decree.number}, ${of.decree.on}` : '';
  await emit(ctx, tx, {
    name: 'assessment.scheme.put-in-force',
    subject: `assessment.scheme:${year}.${version}`,
    payload: { version, decree, reason: of.reason, values: changes.length }
  });
}
