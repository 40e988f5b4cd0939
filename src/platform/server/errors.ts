// What is thrown: not found, not allowed, conflict, a request that is too large or broken off. The front door maps each to a status once.

export type Refusal = 'not-found' | 'not-allowed' | 'conflict' | 'too-large' | 'unreadable';
const mark = Symbol.for('pemelajar.refusal');

/** An error that the front door turns into a status; someone else's record answers not found. */
export function refusal(kind: Refusal, message: string = kind): Error {
  return Object.assign(new Error(message), { [mark]: kind });
}

/** Throws not found: for what does not exist and for what is not the reader's to see. */
export function notFound(what: string): never {
  throw refusal('not-found', `${what} not found`);
}

/** Which refusal an error is, if it is one. */
export const refusalOf = (error: unknown): Refusal | undefined =>
  error instanceof Error ? (error as Error & { [mark]?: Refusal })[mark] : undefined;

/** Codes of the system and, last, of PostgreSQL: no room on the disk, in the quota, or in the largest file allowed. */
const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'];

/** Whether an error says that no room was left to store something, here, in the bucket or in the database. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && fullCodes.includes((error as NodeJS.ErrnoException).code ?? '');
