// How an issued paper proves itself, in the reader's language: its code, where anyone checks it, its digest.
import * as m from '#messages';
import { formatInstant } from '#ui/format.ts';
import type { Around, Proof } from '#modules/records/types.ts';
import { showsDemonstration } from '../../site.server.ts';

type Issued = { code: string; origin: string; sha256: string; issuedAt: Date };

/** What a paper that is not issued is made in. */
export async function aroundOf({ locale }: Pick<App.Locals, 'locale'>): Promise<Around> {
  return {
    ...{ lang: locale, site: 'Pemelajar', page: m.records_page() },
    demonstration: (await showsDemonstration()) ? m.records_demonstration() : ''
  };
}

/** The proof of a paper of this code, as it is printed at its foot. */
export async function proofOf(
  { code, origin, sha256, issuedAt }: Issued,
  { locale, settings }: Pick<App.Locals, 'locale' | 'settings'>
): Promise<Proof> {
  return {
    ...(await aroundOf({ locale })),
    ...{ code, sha256 },
    heading: m.records_proof(),
    text: m.records_proof_text(),
    address: `${origin}/check/${code}`,
    qrLabel: m.records_qr({ code }),
    digestLabel: m.records_digest(),
    issued: m.records_issued_plain({ at: formatInstant(issuedAt.toISOString(), locale, settings.TIME_ZONE) })
  };
}
