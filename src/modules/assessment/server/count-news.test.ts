// The live counts: after any sequence of events they are those of a full recount.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import {
  checkDocument,
  listVerifications,
  publishDocument,
  verifyDocument,
  withdrawDocument
} from '#modules/governance/server/index.ts';
import type { Activity } from '#modules/learning/types.ts';
import { visitor } from '#platform/actor.ts';
import {
  count,
  handMadeMinistry,
  learn,
  logMinutes,
  operatorOn,
  practiceIn,
  type Ministry
} from '#tests/support/assessment.ts';
import { actingOn } from '#tests/support/noon.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { askRecount } from './ask-recount.ts';
import { countNews } from './count-news.ts';
import { allEvidence, isTouchedBy } from './evidence-rules.ts';
import { readDrillDown } from './read-drill-down.ts';
import { openPeriod } from './open-period.ts';
import { selectPeriod } from './store.ts';

const day = '2026-11-24';

it('counts only openings again after somebody opened an asset, and much more after one was published', () => {
  const touched = (event: string) => allEvidence().flatMap((rule) => (isTouchedBy(rule, event) ? [rule.practice] : []));
  expect(touched('knowledge.asset.opened')).toEqual(['T.KMI.4', 'O.KMI.6']);
  expect(touched('knowledge.asset.published')).toEqual(
    expect.arrayContaining(['I.KMI.2', 'O.KMI.2', 'O.KMI.4', 'O.KMI.6', 'O.KMI.9', 'T.KMI.3', 'I.SOL.1g', 'I.LRN.6'])
  );
});

async function bringUpToDate(tx: Tx) {
  while ((await countNews(operatorOn(tx, day))) > 0);
}

/** Counts and figures of everything, as plain rows. */
async function all(tx: Tx): Promise<unknown[]> {
  const tallies = await sql`select practice, unit_id, achieved, population, base from assessment.tally
    where year = 2026 and (achieved, population, base) <> (0, 0, 0) order by practice, unit_id`.execute(tx);
  const figures = await sql`select unit_id, practices, components, index, employees from assessment.figure
    where year = 2026 order by unit_id`.execute(tx);
  return [tallies.rows, figures.rows];
}

describe('after one event', () => {
  it('the unit and all above it show it, without a full count', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await count(tx);
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await bringUpToDate(tx);
      for (const unit of [m.units.B, m.units.A, m.units.M]) {
        expect(await practiceIn(tx, unit, 'I.SOL.1a')).toMatchObject({ achieved: 1, population: 1 });
      }
      expect(await practiceIn(tx, m.units.C, 'I.SOL.1a')).toMatchObject({ achieved: 0, population: 0 });
    }));

  it('units beside it are not touched', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await count(tx);
      const stamp = async (unit: number) =>
        (
          await sql<{ at: Date }>`select counted_at as at from assessment.tally
          where year = 2026 and unit_id = ${unit} and practice = 'I.LRN.2'`.execute(tx)
        ).rows[0]?.at;
      await sql`update assessment.tally set counted_at = '2026-01-01'`.execute(tx);
      const before = await stamp(m.units.C);
      await learn(tx, { person: m.people['b1'] ?? 0, unit: m.units.B });
      await bringUpToDate(tx);
      expect(await stamp(m.units.C)).toEqual(before);
    }));

  it('a document that is checked counts as provisional, verified for good, withdrawn no more', () =>
    inTransaction(async (tx) => {
      const m = await handMadeMinistry(tx);
      await count(tx);
      const acting = (who: string, capability: string) =>
        actingOn(tx, { ...visitor, personId: m.people[who] ?? 0, grants: [{ capability, unitId: m.units.M }] }, day);
      const [keeper, verifier] = [acting('a', 'governance.keep'), acting('m', 'governance.verify')];
      const document = {
        kind: 'learning-culture' as const,
        ...{ unitId: m.units.A, number: 'PER-1', title: 'Budaya belajar', summary: 'Isi', address: '', token: '' },
        ...{ datedOn: '2026-01-05', validFrom: '2026-01-05', validUntil: null, replacesId: null }
      };
      const { value: id = 0 } = (await publishDocument(keeper, { ...document, purposes: [] })) as { value?: number };
      const stateOf = async () => {
        await bringUpToDate(tx);
        const { achieved, state } = await practiceIn(tx, m.units.M, 'O.SFC.2');
        const asked = { code: m.codes.M, practice: 'O.SFC.2', year: 2026 };
        const { waiting } = await readDrillDown(operatorOn(tx, day), asked, { achieved: null, limit: 50, offset: 0 });
        return [achieved, state, waiting];
      };
      expect(await stateOf()).toEqual([0, 'measured', 0]);
      const criteria = ['activities', 'procedure', 'time', 'actors'] as const;
      const places = criteria.map((criterion) => ({ criterion, place: 'Pasal 1' }));
      await checkDocument(keeper, id, { kind: 'learning-culture', places });
      expect(await stateOf()).toEqual([1, 'provisional', 1]);
      const { lines } = await listVerifications(verifier, { show: 'waiting', kind: '', unit: '', page: 1 });
      await verifyDocument(verifier, lines[0]?.id ?? 0, { decision: 'verified', note: '' });
      expect(await stateOf()).toEqual([1, 'measured', 0]);
      await withdrawDocument(keeper, id, 'Salah nomor');
      expect(await stateOf()).toEqual([0, 'measured', 0]);
    }));

  it('an event that no rule asks for counts nothing', () =>
    inTransaction(async (tx) => {
      await handMadeMinistry(tx);
      await count(tx);
      const before = await all(tx);
      await emit(operatorOn(tx, day), tx, { name: 'roles.session.started', subject: 'people.person:1', personId: 1 });
      await bringUpToDate(tx);
      expect(await all(tx)).toEqual(before);
    }));
});

/** What may happen to somebody: an activity in some state, a change of one, minutes. */
const happening = fc.record({
  who: fc.nat(13),
  what: fc.constantFrom('learn', 'change', 'hours'),
  need: fc.constantFrom('', 'gap'),
  state: fc.constantFrom<Activity['state']>(
    'draft',
    'waiting',
    'granted',
    'declined',
    'reported',
    'accepted',
    'withdrawn'
  ),
  documents: fc.nat(1),
  month: fc.integer({ min: 1, max: 11 }),
  minutes: fc.constantFrom(45, 600, 1440),
  counted: fc.boolean()
});

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

async function happen(tx: Tx, m: Ministry, events: readonly Happening[]) {
  const names = Object.keys(m.people).filter((name) => name !== 'm');
  for (const event of events) {
    const name = names[event.who] ?? 'b1';
    const person = m.people[name] ?? 0;
    const unit = m.units[(name[0] ?? 'b').toUpperCase() as 'A' | 'B' | 'C'];
    if (event.what === 'hours') await logMinutes(tx, { person, unit, month: event.month, minutes: event.minutes });
    else if (event.what === 'change') await change(tx, person, event);
    else
      await learn(tx, {
        person,
        unit,
        more: { need: event.need as Activity['need'], documents: event.documents, ...partsOf(event.state) }
      });
    if (event.counted) await bringUpToDate(tx);
  }
}

const partsOf = (state: Activity['state']): Partial<Activity> =>
  state === 'accepted'
    ? { state }
    : { state, acceptedAt: null, ...(state === 'withdrawn' ? { withdrawnAt: new Date('2026-02-01') } : {}) };

async function change(tx: Tx, person: number, event: { state: string; documents: number }) {
  const { rows } = await sql<{ id: number; unitId: number }>`
    update learning.activity set state = ${event.state}, documents = ${event.documents},
      accepted_at = case when ${event.state} = 'accepted' then timestamptz '2026-03-01' end
    where id = (select min(id) from learning.activity where person_id = ${person}) returning id, unit_id
  `.execute(tx);
  for (const { id, unitId } of rows) {
    const subject = `learning.activity:${id}`;
    await emit(operatorOn(tx, day), tx, { name: 'learning.activity.changed', subject, personId: person, unitId });
  }
}

describe('after any sequence of events', () => {
  it('the live counts and figures are those of a full recount', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), (events) =>
        inTransaction(async (tx) => {
          const m = await handMadeMinistry(tx);
          await count(tx, day);
          await happen(tx, m, events);
          await bringUpToDate(tx);
          const live = await all(tx);
          await count(tx, day);
          expect(await all(tx)).toEqual(live);
        })
      ),
      { numRuns: 15 }
    );
  });
});

describe('a recount that was asked for', () => {
  it('is done by the job, as of that day, and then no longer due', () =>
    inTransaction(async (tx) => {
      await handMadeMinistry(tx);
      await count(tx, '2026-11-20');
      const asked = await askRecount(operatorOn(tx, day), 2026);
      expect(asked.ok).toBe(true);
      await countNews({ ...operatorOn(tx, day), now: new Date(`${day}T12:00:05+07:00`) });
      const period = await selectPeriod(tx, 2026);
      expect(period.asOf).toBe(day);
      expect(period.computedAt?.getTime()).toBeGreaterThan(period.recountAskedAt?.getTime() ?? Infinity);
    }));

  it('counts a year for the first time, too', () =>
    inTransaction(async (tx) => {
      await handMadeMinistry(tx);
      await openPeriod(operatorOn(tx, day), 2027);
      await askRecount(operatorOn(tx, day), 2027);
      await countNews(operatorOn(tx, day));
      expect((await selectPeriod(tx, 2027)).asOf).toBe('2027-01-01');
    }));

  it('is refused to who does not run the assessment', () =>
    inTransaction(async (tx) => {
      await handMadeMinistry(tx);
      const reader = { ...operatorOn(tx, day), actor: { ...operatorOn(tx, day).actor, grants: [] } };
      expect(() => askRecount(reader, 2026)).toThrow('not-allowed');
    }));
});
