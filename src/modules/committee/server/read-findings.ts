// What the report of a year tells of the committee: decisions on figures with their reasons, exceptions, samples.
import type { Ctx } from '#platform/server/context.ts';
import { documentSamplesOf } from '#modules/governance/server/index.ts';
import { mayRead } from '../policy.ts';
import { withoutNips } from '../rules-report.ts';
import type { Exception } from '../types.ts';
import { exceptionsOf } from './in-phase.ts';
import { sittingOf } from './sitting.ts';
import { selectRulingsOf, selectSamplesOf, type FoundRuling, type FoundSample } from './store-findings.ts';
import { selectRound } from './store-round.ts';
import { selectDossiers } from './store.ts';

export type FoundException = Pick<Exception, 'phases' | 'fromOn' | 'untilOn' | 'reason'> & { code: string | null };
export type Findings = {
  seed: string | null;
  rulings: FoundRuling[];
  exceptions: FoundException[];
  samples: FoundSample[];
  /** Samples of documents below a unit, with what came of them. */
  documents: (Omit<FoundSample, 'practice' | 'isWhole'> & { outcome: 'accepted' | 'whole' | null })[];
};

/**
 * What the committee found in a year, of units that the reader may read and that know their findings: before, nobody outside
 * the committee is told. Exceptions for all units are everybody's to read. Texts come without NIPs, and without who wrote them.
 */
export async function readFindings(ctx: Ctx, year: number): Promise<Findings> {
  const round = await selectRound(ctx.db, year);
  const sitting = round && (await sittingOf(ctx, year));
  const readable = (await selectDossiers(ctx.db, year)).filter((dossier) => mayRead(ctx.actor, dossier, sitting));
  const found = readable.filter(({ state }) => state === 'found' || state === 'approved');
  const ids = found.map(({ id }) => id);
  const samples = await documentSamplesOf(ctx, { year, units: found.map(({ unitId }) => unitId) });
  const codeOf = (unitId: number) => found.find((dossier) => dossier.unitId === unitId)?.code ?? '';
  const exceptions = (await exceptionsOf(ctx.db, year)).flatMap(({ dossierId, ...each }): FoundException[] => {
    const own = readable.find(({ id }) => id === dossierId);
    if (dossierId !== null && !own) return [];
    const { phases, fromOn, untilOn } = each;
    return [{ ...{ phases, fromOn, untilOn }, code: own?.code ?? null, reason: withoutNips(each.reason) }];
  });
  return {
    seed: round?.seed ?? null,
    rulings: (await selectRulingsOf(ctx.db, ids)).map((each) => ({ ...each, reason: withoutNips(each.reason) })),
    exceptions: exceptions.toReversed(),
    samples: await selectSamplesOf(ctx.db, ids),
    documents: samples
      .map(({ unitId, size, population, stands, judged, outcome }) => ({
        ...{ code: codeOf(unitId), size, population, stands, judged, outcome }
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  };
}
