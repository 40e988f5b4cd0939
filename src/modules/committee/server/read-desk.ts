// The committee at a glance: its year, the units in it and who is late, what waits for the reader, the members.
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { yearOf } from '#platform/dates.ts';
import { isConflicted, mayManage, mayRead, maySign, mayWalk } from '../policy.ts';
import { lateOf, lostSeats } from '../rules.ts';
import { phaseOf } from '../rules-calendar.ts';
import type { Dossier, Exception, Member, Part, Phase, Round, Seat } from '../types.ts';
import { exceptionsOf } from './in-phase.ts';
import { judgesOf } from './share-work.ts';
import { sittingOf, watchedDays } from './sitting.ts';
import { selectLoads, selectProgress, selectToJudge, type Progress, type ToJudge } from './store-desk.ts';
import { selectMembers, selectRound, selectSeats, selectWorkedUnder, selectYears } from './store-round.ts';
import { selectDossiers } from './store.ts';

/** A unit in the overview. */
export type DeskLine = Dossier &
  Omit<Progress, 'dossierId'> & {
    late: 'unit' | 'judges' | 'chair' | null;
    /** Components with fewer judges than are asked. */
    short: number;
    isMine: boolean;
  };
export type Desk = {
  year: number;
  years: number[];
  round: Round | undefined;
  phase: Phase | null;
  /** Exceptions to the calendar that hold today for all units. */
  exceptions: Exception[];
  part: Part | null;
  mayManage: boolean;
  lines: DeskLine[];
  toJudge: ToJudge[];
};

const nothing = { walked: 0, samples: 0, items: 0, openItems: 0, differing: 0, verdicts: 0, poor: 0 };

/** How many components of a unit lack judges: only once the work was shared out. */
function shortOf(dossier: Dossier, of: { seats: readonly Seat[]; lost: readonly Seat[]; round: Round }): number {
  if (dossier.state === 'approved' || dossier.state === 'set-aside') return 0;
  const own = of.seats.filter((seat) => seat.dossierId === dossier.id && !of.lost.includes(seat));
  const components = new Set(of.seats.map((seat) => seat.component));
  return [...components].filter(
    (component) => own.filter((seat) => seat.component === component).length < of.round.leastJudges
  ).length;
}

async function linesOf(ctx: Ctx, round: Round): Promise<DeskLine[]> {
  const { year } = round;
  const sitting = await sittingOf(ctx, year);
  const [dossiers, progress, seats, judges] = await Promise.all([
    selectDossiers(ctx.db, year),
    selectProgress(ctx.db, year),
    selectSeats(ctx.db, year),
    judgesOf(ctx, year)
  ]);
  const cells = dossiers.map(({ id, unitId }) => ({ dossierId: id, unitId }));
  const lost = lostSeats(seats, { cells, judges });
  return dossiers
    .filter((dossier) => mayRead(ctx.actor, dossier, sitting))
    .map((dossier) => {
      const own = progress.get(dossier.id) ?? nothing;
      return {
        ...dossier,
        ...own,
        late: lateOf({ ...dossier, openItems: own.openItems }, { ...round, today: today(ctx) }),
        short: shortOf(dossier, { seats, lost, round }),
        isMine: mayWalk(ctx.actor, dossier) || maySign(ctx.actor, dossier)
      };
    });
}

const runningExceptions = async (ctx: Ctx, year: number): Promise<Exception[]> => {
  const day = today(ctx);
  const all = await exceptionsOf(ctx.db, year);
  return all.filter(({ dossierId, fromOn, untilOn }) => dossierId === null && fromOn <= day && day <= untilOn);
};

/** The desk of the reader in a year, the newest where none is named. */
export async function readDesk(ctx: Ctx, asked?: number): Promise<Desk> {
  const years = await selectYears(ctx.db);
  const year = asked ?? years[0] ?? yearOf(today(ctx));
  const round = await selectRound(ctx.db, year);
  const sitting = round && (await sittingOf(ctx, year));
  return {
    year,
    years,
    round,
    phase: round ? phaseOf(today(ctx), round) : null,
    exceptions: round ? await runningExceptions(ctx, year) : [],
    part: sitting?.member.part ?? null,
    mayManage: mayManage(ctx.actor),
    lines: round ? await linesOf(ctx, round) : [],
    toJudge: sitting ? await selectToJudge(ctx.db, { memberId: sitting.member.id, day: today(ctx) }) : []
  };
}

export type MemberLine = Member & { seats: number; verdicts: number; conflicts: string[] };
export type MembersView = {
  year: number;
  years: number[];
  round: Round | undefined;
  phase: Phase | null;
  exceptions: Exception[];
  units: { id: number; code: string; name: string }[];
  members: MemberLine[];
  mayManage: boolean;
  mayExcept: boolean;
};

/** The members of a year with their share of the work and the units they keep away from; of those who may see it. */
export async function readMembers(ctx: Ctx, year: number): Promise<MembersView> {
  const sitting = await sittingOf(ctx, year);
  if (!mayManage(ctx.actor) && !sitting) notFound('members');
  const [years, round, members, loads, dossiers] = await Promise.all([
    selectYears(ctx.db),
    selectRound(ctx.db, year),
    selectMembers(ctx.db, year),
    selectLoads(ctx.db, year),
    selectDossiers(ctx.db, year)
  ]);
  const people = members.map(({ personId }) => personId);
  const worked = await selectWorkedUnder(ctx.db, people, watchedDays(year, today(ctx)));
  const conflictsOf = ({ personId }: Member) =>
    dossiers
      .filter(({ unitId }) => isConflicted({ workedUnder: worked.get(personId) ?? [] }, unitId))
      .map(({ code }) => code);
  return {
    ...{ year, years, round, mayManage: mayManage(ctx.actor) },
    phase: round ? phaseOf(today(ctx), round) : null,
    exceptions: await exceptionsOf(ctx.db, year),
    units: dossiers
      .filter(({ state }) => state !== 'approved' && state !== 'set-aside')
      .map(({ id, code, unitName }) => ({ id, code, name: unitName })),
    mayExcept: mayManage(ctx.actor) || (sitting !== undefined && sitting.member.part !== 'member'),
    members: members.map((member) => ({
      ...member,
      seats: loads.get(member.id)?.seats ?? 0,
      verdicts: loads.get(member.id)?.verdicts ?? 0,
      conflicts: conflictsOf(member)
    }))
  };
}
