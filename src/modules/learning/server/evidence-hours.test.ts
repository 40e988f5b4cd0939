// I.LRN.2 and O.LDR.20 counted by hand, and the SQL of the aim held against the pure conversion.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { achieved, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { jpOf } from '../rules-hours.ts';
import { evidence } from './index.ts';
import { selectJpRules } from './store-hours.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);

type Logged = {
  onDate: Day;
  minutes?: number;
  kind?: string;
  origin?: string;
  confirmedOn?: Day | null;
  refused?: boolean;
};

async function log(...[tx, m, personId, logged]: [Tx, SmallMinistry, number, Logged]): Promise<void> {
  const { onDate, minutes = 45, kind = 'self', origin = 'log', confirmedOn = addDays(onDate, 5), refused } = logged;
  const decision = refused
    ? { refusedAt: `${onDate}T12:00:00+07:00`, refusedBy: m.head, refusedReason: 'Rapat' }
    : { confirmedAt: confirmedOn && `${confirmedOn}T12:00:00+07:00`, confirmedBy: confirmedOn ? m.head : null };
  await tx
    .insertInto('learning.hours')
    .values({
      personId,
      unitId: m.unit,
      onDate,
      minutes,
      kind,
      origin,
      loggedAt: `${onDate}T17:00:00+07:00`,
      ...decision
    })
    .execute();
}

/** Ani and Budi alone are asked, as active for `months` months. */
const only = (m: SmallMinistry, months: number) => ({
  counted: sql`(values (${m.ani}::bigint, ${m.unit}::bigint, ${months}::integer), (${m.budi}, ${m.unit}, ${months}))
    as asked (person_id, unit_id, months)`
});
const asTable = (m: SmallMinistry, months: number) => ({ counted: sql`(select * from ${only(m, months).counted})` });

const counted = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

describe('learning in three quarters of the months, I.LRN.2', () => {
  const ask = (tx: Tx, m: SmallMinistry, months: number) =>
    achieved(tx, rule('I.LRN.2'), scopeOf('2026-04-30', asTable(m, months)));

  it('three of four months do, two do not, whatever the minutes', () =>
    counted(async (m, tx) => {
      for (const month of ['01', '02', '04']) await log(tx, m, m.ani, { onDate: `2026-${month}-10`, minutes: 5 });
      for (const day of ['01-10', '01-20', '02-10']) await log(tx, m, m.budi, { onDate: `2026-${day}`, minutes: 300 });
      expect(await ask(tx, m, 4)).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('who logged nothing is in the population', () =>
    counted(async (m, tx) => {
      expect(await ask(tx, m, 4)).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('logged minutes count once confirmed, seen ones at once, refused ones never', () =>
    counted(async (m, tx) => {
      await log(tx, m, m.ani, { onDate: '2026-03-10', confirmedOn: null });
      await log(tx, m, m.budi, { onDate: '2026-03-10', confirmedOn: null, origin: 'session', kind: 'sharing' });
      expect(await ask(tx, m, 1)).toEqual({ [m.ani]: false, [m.budi]: true });
      await log(tx, m, m.ani, { onDate: '2026-03-11', refused: true });
      expect(await ask(tx, m, 1)).toMatchObject({ [m.ani]: false });
    }));
  it('another year and what was confirmed after the cut-off are left out', () =>
    counted(async (m, tx) => {
      await log(tx, m, m.ani, { onDate: '2025-12-31' });
      await log(tx, m, m.budi, { onDate: '2026-03-31', confirmedOn: '2027-02-01' });
      expect(await ask(tx, m, 1)).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
});

describe('the yearly aim in proportion, O.LDR.20', () => {
  const ask = (tx: Tx, m: SmallMinistry, months: number) =>
    achieved(tx, rule('O.LDR.20'), scopeOf('2026-12-31', asTable(m, months)));

  it('twenty JP in twelve months, ten in six; self-study counts two a day', () =>
    counted(async (m, tx) => {
      for (let day = 0; day < 5; day++) await log(tx, m, m.ani, { onDate: addDays('2026-03-02', day), minutes: 90 });
      for (let day = 0; day < 4; day++) await log(tx, m, m.budi, { onDate: addDays('2026-03-02', day), minutes: 700 });
      expect(await ask(tx, m, 6)).toEqual({ [m.ani]: true, [m.budi]: false });
      expect(await ask(tx, m, 12)).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('the scheme says how many JP are the aim', () =>
    counted(async (m, tx) => {
      await log(tx, m, m.ani, { onDate: '2026-03-02', minutes: 45 });
      const aims = { jpAYear: 2, response: 0.3 };
      expect(await achieved(tx, rule('O.LDR.20'), scopeOf('2026-12-31', { ...asTable(m, 6), aims }))).toMatchObject({
        [m.ani]: true
      });
    }));
  it('thirds of a JP add up: nine times twenty minutes are four', () =>
    counted(async (m, tx) => {
      for (let day = 0; day < 9; day++) await log(tx, m, m.ani, { onDate: addDays('2026-03-02', day), minutes: 20 });
      const aims = { jpAYear: 4, response: 0.3 };
      const rows = await achieved(tx, rule('O.LDR.20'), scopeOf('2026-12-31', { ...asTable(m, 12), aims }));
      expect(rows).toEqual({ [m.ani]: true, [m.budi]: false });
    }));
  it('agrees with the conversion that people see', () =>
    counted(async (m, tx) => {
      const entries = Array.from({ length: 60 }, (_, n) => ({
        onDate: addDays('2026-01-05', (n * 17) % 300),
        minutes: 10 + ((n * 37) % 110),
        kind: n % 3 === 0 ? 'sharing' : 'self'
      }));
      for (const entry of entries) await log(tx, m, m.ani, entry);
      const jp = jpOf(entries, await selectJpRules(tx));
      for (const [aim, reached] of [
        [jp, true],
        [jp + 0.0001, false]
      ] as const) {
        const scope = scopeOf('2026-12-31', { ...asTable(m, 12), aims: { jpAYear: aim, response: 0.3 } });
        expect(await achieved(tx, rule('O.LDR.20'), scope)).toMatchObject({ [m.ani]: reached });
      }
    }));
});
