// How an issued paper proves itself, in the reader's language: its code, where anyone checks it, its digest.
import * as m from '#messages';
import { formatInstant } from '#ui/format.ts';
import type { Proof } from '#modules/records/types.ts';
import { showsDemonstration } from '../../site.server.ts';

type Issued = { code: string; origin: string; sha256: string; issuedAt: Date };

/** The proof of a paper of this code, as it is printed at its foot. */
export async function proofOf(
  { code, origin, sha256, issuedAt }: Issued,
  { locale, settings }: Pick<App.Locals, 'locale' | 'settings'>
): Promise<Proof> {
  return {
    ...{ lang: locale, site: 'Pemelajar', code, sha256 },
    demonstration: (await showsDemonstration()) ? m.records_demonstration() : '',
    heading: m.records_proof(),
    text: m.records_proof_text(),
    address: `${origin}/check/${code}`,
    qrLabel: m.records_qr({ code }),
    digestLabel: m.records_digest(),
    issued: m.records_issued_plain({ at: formatInstant(issuedAt.toISOString(), locale, settings.TIME_ZONE) }),
    page: m.records_page()
  };
}
