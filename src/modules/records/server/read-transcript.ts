// Reads issued transcripts: for who may see the person's, and what anyone learns by a code.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { codeTyped, maskedNip } from '../rules.ts';
import type { Checked, Transcript, TranscriptContent } from '../types.ts';
import { digestOf } from './issued.ts';
import { selectByCode, selectTranscripts } from './store.ts';
import { transcriptOwner } from './transcript-owner.ts';

export type TranscriptState = {
  /** The latest that was issued. */
  last: Transcript | null;
  /** Whether the records have changed since. */
  isStale: boolean;
  earlier: { code: string; issuedAt: Date }[];
};

/** How the transcript of a person stands against what was gathered now. */
export async function transcriptState(ctx: Ctx, nip: string, content: TranscriptContent): Promise<TranscriptState> {
  const owner = await transcriptOwner(ctx, nip);
  const [last = null, ...earlier] = await selectTranscripts(ctx.db, owner.id, content.year);
  return {
    last,
    isStale: last !== null && last.sha256 !== digestOf(content),
    earlier: earlier.map(({ code, issuedAt }) => ({ code, issuedAt }))
  };
}

/** An issued transcript of a person: the latest, or the one of a code; not found if there is none. */
export async function issuedTranscript(
  ctx: Ctx,
  nip: string,
  of: { year: number; code?: string | null }
): Promise<Transcript> {
  const owner = await transcriptOwner(ctx, nip);
  const all = await selectTranscripts(ctx.db, owner.id, of.year);
  const wanted = of.code ? codeTyped(of.code) : undefined;
  const found = of.code ? all.find(({ code }) => code === wanted) : all[0];
  return found && 'totals' in found.content ? found : notFound('transcript');
}

/** What a code says, to anyone; undefined for a code that was never given. */
export async function checkCode(ctx: Ctx, text: string): Promise<Checked | undefined> {
  const code = codeTyped(text);
  const found = code && (await selectByCode(ctx.db, code));
  return found ? { ...found, nip: found.nip === '' ? '' : maskedNip(found.nip) } : undefined;
}
