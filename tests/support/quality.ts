// Panels for the tests of quality: in a small ministry one in the east and one in the west, and an asset to judge.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { appointPanel, castVote, submitAsset } from '#modules/quality/server/index.ts';
import { submitSchema, voteSchema } from '#modules/quality/schema.ts';
import { actingAs, knowledgeMinistry, somebody, type Somebody } from './knowledge.ts';
import { inTransaction } from './test-database.ts';

export type PanelMinistry = Awaited<ReturnType<typeof panelMinistry>>;

/** The value of a result, or a failed test. */
export const valueOf = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

const officer = { grants: [{ capability: 'quality.appoint', unitId: null }] };

/** Appoints a panel of these people, the first of them in the chair. */
export const appointed = async (
  tx: Tx,
  by: Somebody,
  of: { unit: number; people: readonly Somebody[]; on?: Day; until?: Day }
): Promise<number> => {
  const { unit, people, on = '2026-01-05', until = '2027-12-31' } = of;
  const input = {
    unitId: unit,
    documentNumber: 'KEP-7/2026',
    documentOn: on,
    startsOn: on,
    endsOn: until,
    chair: people[0]!.nip,
    nips: people.map(({ nip }) => nip),
    token: ''
  };
  return valueOf(await appointPanel(actingAs(tx, by, { on, ...officer }), input));
};

/** The small ministry of knowledge with a panel of three in the east (two of it, one of the west) and one in the west. */
export async function panelMinistry(tx: Tx) {
  const m = await knowledgeMinistry(tx);
  const judges = [await somebody(tx, m.east), await somebody(tx, m.office), await somebody(tx, m.west)] as const;
  const others = [await somebody(tx, m.west), await somebody(tx, m.west), await somebody(tx, m.east)] as const;
  const clerk = await somebody(tx, m.root);
  const panel = await appointed(tx, clerk, { unit: m.east, people: judges });
  const otherPanel = await appointed(tx, clerk, { unit: m.west, people: others });
  return { ...m, judges, others, clerk, panel, otherPanel };
}

/** A published asset of Ani's office with its first version. */
export async function anAsset(
  tx: Tx,
  m: Pick<PanelMinistry, 'office' | 'ani'>,
  more: { authors?: readonly Somebody[]; level?: number; state?: 'draft' | 'published' } = {}
): Promise<number> {
  const { authors = [m.ani], level = 3, state = 'published' } = more;
  const at = new Date('2026-03-01T09:00:00+07:00');
  const text = { title: 'Rekonsiliasi kas harian', summary: 'Langkah', body: 'Tiga langkah', form: 'text' };
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({
      ...text,
      unitId: m.office,
      level,
      state,
      createdBy: authors[0]!.id,
      submittedAt: state === 'draft' ? null : at
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('knowledge.assetVersion')
    .values({ ...text, assetId: id, version: 1, byId: authors[0]!.id, at })
    .execute();
  for (const { id: personId } of authors)
    await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}

/** Submits an asset for a level. */
export const submit = async (ctx: Ctx, assetId: number, more: Record<string, unknown> = {}): Promise<number> =>
  valueOf(await submitAsset(ctx, assetId, submitSchema.parse({ level: '3', ...more })));

const fine = { innovative: 'yes', useful: 'yes', solves: 'partly', speeds: 'yes' };

/** A ballot as the form sends it: `valid-3`, `return`, `refuse`. */
export const ballot = (choice: string, reason = 'Teruji di dua kantor') => {
  const [verdict, level = ''] = choice.split('-');
  return voteSchema.parse({ ...fine, verdict, level, reason });
};

/** Lets these members vote one after the other; tells what became of the last vote. */
export async function voted(
  tx: Tx,
  id: number,
  votes: readonly (readonly [Somebody, string])[],
  on: Day = '2026-03-10'
): Promise<string> {
  let last = '';
  for (const [who, choice] of votes) {
    const result = await castVote(actingAs(tx, who, { on }), id, ballot(choice));
    last = result.ok ? result.value : result.reason;
  }
  return last;
}

/** Runs a test in a transaction with a ministry that has a panel. */
export const inMinistry = (work: (m: PanelMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await panelMinistry(tx), tx));

/** What was settled of an asset: validity, level, version and the widest level. */
export const stateOf = async (tx: Tx, id: number) => {
  const row = await tx.selectFrom('knowledge.asset').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return [row.validity, row.level, row.settledVersion, row.settledLevel];
};
