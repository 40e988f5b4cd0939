// Secrets that lie in a cookie or a link: told once, kept as a digest.
import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits, safe in a cookie and in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether a text can be one of our secrets at all; anything else is not worth a query. */
export const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{43}$/.test(text ?? '');
