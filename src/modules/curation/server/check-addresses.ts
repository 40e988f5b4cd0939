// At night the addresses of assets that are kept elsewhere are asked, a few at a time; no way out means no verdict.
import { noteAddress } from '#modules/knowledge/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { isDead } from '../rules-addresses.ts';
import { askAddress, type Answer } from './ask-address.ts';
import { saveAnswer, selectToAsk } from './store-addresses.ts';

const week = 7 * 86_400_000;
const most = 2_000;
const atOnce = 4;

type Ask = (address: string) => Promise<Answer>;

/** Whether nothing at all was reached: then it is our own way out that is broken, and nothing is said of the others. */
const isCutOff = (answers: readonly Answer[]): boolean =>
  answers.every(({ status }) => /^E[A-Z_]+$|Error$/.test(status));

/** Asks those that were not asked for a week; gives how many answers were kept. */
export async function checkAddresses(ctx: Ctx, ask: Ask = askAddress): Promise<number> {
  const waiting = await selectToAsk(ctx.db, new Date(ctx.now.getTime() - week), most);
  const answers: Answer[] = [];
  for (let from = 0; from < waiting.length; from += atOnce) {
    const few = waiting.slice(from, from + atOnce);
    answers.push(...(await Promise.all(few.map(({ address }) => ask(address)))));
  }
  if (isCutOff(answers)) return 0;
  for (const [index, each] of waiting.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    const { failures } = await saveAnswer(ctx.db, { ...each, ...answer, at: ctx.now });
    await noteAddress(ctx, { id: each.assetId, address: each.address }, { isDead: isDead(failures) });
  }
  return waiting.length;
}
