// What every issued paper has: a code that nobody guesses and the digest of what it says.
import { createHash, randomBytes } from 'node:crypto';
import { canonicalText, codeLength, codeOf, codeTyped } from '../rules.ts';

export { codeTyped };

/** A code for a paper that is issued now. */
export const newCode = (): string => codeOf(randomBytes(codeLength));

/** The SHA-256 of what a paper says, as hexadecimal text: the same content gives the same. */
export const digestOf = (content: object): string => createHash('sha256').update(canonicalText(content)).digest('hex');
