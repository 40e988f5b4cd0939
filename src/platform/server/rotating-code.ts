// A short code that proves presence: it changes twice a minute, so a picture of it sent to somebody absent is worthless.
import { createHmac, timingSafeEqual } from 'node:crypto';

const window = 30_000;
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'; // none that look alike: no I, O, 0, 1

function codeOf(secret: string, count: number): string {
  const digest = createHmac('sha256', secret).update(String(count)).digest();
  return Array.from(digest.subarray(0, 6), (byte) => letters[byte % letters.length]).join('');
}

/** The code of a secret at an instant: six letters and digits, the same for half a minute. */
export const codeAt = (secret: string, now: Date): string => codeOf(secret, Math.floor(now.getTime() / window));

/** Whether a code was shown within the last minute: the present one, or the one before. */
export function isFresh(secret: string, code: string, now: Date): boolean {
  const count = Math.floor(now.getTime() / window);
  const given = Buffer.from(code.trim().toUpperCase());
  return [count, count - 1].some((each) => {
    const right = Buffer.from(codeOf(secret, each));
    return right.length === given.length && timingSafeEqual(right, given);
  });
}
