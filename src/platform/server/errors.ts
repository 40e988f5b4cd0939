// What is thrown: not found, not allowed, conflict. The front door maps each to a status once.

export type Refusal = 'not-found' | 'not-allowed' | 'conflict';
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
