// Whose transcript is asked for, and whether the reader may see it: asked before anything is gathered.
import { authorityOver, peopleByNip, placeOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound, refusalOf } from '#platform/server/errors.ts';
import { maySeeTranscript } from '../policy.ts';

export type TranscriptOwner = { id: number; nip: string; name: string; unitId: number | null };

const nowhere = 0; // no unit: nobody oversees who holds no place

/** The person of a NIP, if the actor may see her transcript; else not found. */
export async function transcriptOwner(ctx: Ctx, nip: string): Promise<TranscriptOwner> {
  const person = (await peopleByNip(ctx, [nip])).people[0] ?? notFound('person');
  const unitId = (await placeOf(ctx, person.id)) ?? null;
  const authority = await authorityOver(ctx, { personId: person.id, unitId: unitId ?? nowhere });
  const may = maySeeTranscript(ctx.actor, { personId: person.id, ...authority });
  return may ? { id: person.id, nip: person.nip, name: person.name, unitId } : notFound('transcript');
}

/** Whether the actor may see the transcript of the person with this NIP: whether a page leads to it. */
export async function seesTranscript(ctx: Ctx, nip: string): Promise<boolean> {
  try {
    return (await transcriptOwner(ctx, nip)) !== undefined;
  } catch (error) {
    if (refusalOf(error) === 'not-found') return false;
    throw error;
  }
}
