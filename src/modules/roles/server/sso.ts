// Coming in through the ministry's provider: whoever it vouches for must be known here by the NIP.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { isPlaced } from '../rules.ts';
import type { Entered } from '../types.ts';
import { askProvider, nipFromProvider, type Kept, type Provider } from './provider.ts';
import { startSession } from './session.ts';
import { selectOptionalAccount } from './store-accounts.ts';
import { selectStanding } from './store.ts';

/** Why the provider's word did not let in: it could not be reached, the return was not ours, the person is not known. */
export type SsoRefusal = 'unreachable' | 'refused' | 'unknown' | 'disabled' | 'not-placed';

/** Where the browser goes, or that the provider does not answer. */
export async function startSso(
  provider: Provider,
  way: { returnTo: string; back: string }
): Promise<Result<{ url: string; kept: string }, 'unreachable'>> {
  try {
    const { url, kept } = await askProvider(provider, way.returnTo, way.back);
    return done({ url: url.href, kept: JSON.stringify(kept) });
  } catch {
    return refused('unreachable');
  }
}

/** What the browser kept, if it is whole. */
export function readKept(text: string | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Kept>;
    const isWhole = [kept.verifier, kept.state, kept.nonce, kept.back].every(
      (part) => typeof part === 'string' && part
    );
    return isWhole ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** The browser is back: who it is by the provider's word, let in if known, open and placed. */
export async function finishSso(
  ctx: Ctx,
  provider: Provider,
  returned: { url: URL; kept: Kept; agent: string; previous?: string | undefined }
): Promise<Result<Entered, SsoRefusal>> {
  const nip = await nipFromProvider(provider, returned.url, returned.kept).catch(fault);
  if (typeof nip === 'object') return refused(nip.fault);
  const account = nip === undefined ? undefined : await selectOptionalAccount(ctx.db, nip);
  if (!account) return refused('unknown');
  const standing = await selectStanding(ctx.db, account, ctx.now);
  const objection = account.disabledAt ? 'disabled' : !standing || !isPlaced(standing) ? 'not-placed' : undefined;
  if (objection) return refuse(ctx, account.personId, objection);
  const { agent, previous } = returned;
  return done(await startSession(ctx, { personId: account.personId, way: 'sso', agent, previous }));
}

/** A provider that is silent is another matter than a return that it, or the library, does not stand for. */
function fault(error: unknown): { fault: SsoRefusal } {
  const code = String((error as { code?: unknown }).code ?? '');
  const isSilent = /TIMEOUT|ECONN|ENOTFOUND|EAI_AGAIN/.test(code) || (error as Error).name === 'TimeoutError';
  return { fault: isSilent ? 'unreachable' : 'refused' };
}

async function refuse(ctx: Ctx, personId: number, reason: 'disabled' | 'not-placed') {
  const event = { name: 'roles.entry.refused', subject: `people.person:${personId}`, personId, payload: { reason } };
  await inTransaction(ctx.db, (tx) => emit(ctx, tx, event));
  return refused(reason);
}
