// A transcript is issued: its content kept, its digest taken, a code given by which anyone can check it.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { RecordsEvent } from '../events.ts';
import { maskedName } from '../rules.ts';
import type { Transcript, TranscriptContent } from '../types.ts';
import { digestOf, newCode } from './issued.ts';
import { insertTranscript, lockYear, selectTranscripts } from './store.ts';
import { transcriptOwner, type TranscriptOwner } from './transcript-owner.ts';

async function issue(ctx: Ctx, tx: Tx, given: { owner: TranscriptOwner; content: TranscriptContent }): Promise<void> {
  const { owner, content } = given;
  const issuedBy = ctx.actor.personId ?? notFound('person');
  const id = await insertTranscript(tx, {
    code: newCode(),
    personId: owner.id,
    unitId: owner.unitId,
    content,
    sha256: digestOf(content),
    name: maskedName(content.person.name),
    issuedAt: ctx.now,
    issuedBy
  });
  const name: RecordsEvent = 'records.transcript.issued';
  const payload = { year: content.year };
  await emit(ctx, tx, { name, subject: `records.transcript:${id}`, personId: owner.id, unitId: owner.unitId, payload });
}

/**
 * Issues the transcript of a person with what the page gathered. As long as nothing changed, the code stays the same;
 * after a change there is a new one, and the old says that a newer exists.
 */
export async function issueTranscript(ctx: Ctx, nip: string, content: TranscriptContent): Promise<Transcript> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await transcriptOwner(within(ctx, tx), nip);
    if (content.person.nip !== owner.nip) throw new Error('the content is of somebody else');
    await lockYear(tx, owner.id, content.year);
    const [last] = await selectTranscripts(tx, owner.id, content.year);
    if (last?.sha256 !== digestOf(content)) await issue(ctx, tx, { owner, content });
    return (await selectTranscripts(tx, owner.id, content.year))[0] ?? notFound('transcript');
  });
}
