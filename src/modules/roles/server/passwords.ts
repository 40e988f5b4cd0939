// Passwords are kept as argon2id; an unknown name costs as much time as a wrong password.
import { hash, verify } from '@node-rs/argon2';

let decoy: Promise<string> | undefined;

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'));

/** Whether the password is the kept one; without a kept one the answer is no, after as long a time. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const against = kept ?? (await (decoy ??= hash('nobody has this password')));
  const isRight = await verify(against, password.normalize('NFC'));
  return isRight && Boolean(kept);
}
