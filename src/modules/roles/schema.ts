// What comes in by the forms of sign-in, roles, accounts and delegation; messages are codes that the page translates.
import { z } from 'zod';
import { isDay } from '#platform/dates.ts';
import { roles } from './roles.ts';

const nip = z
  .string('required')
  .transform((text) => text.replaceAll(/[\s.']/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^\d{18}$/, 'nip')
  );
const text = (longest: number) => z.string('required').trim().min(1, 'required').max(longest, 'too-long');
const day = z.string('required').trim().min(1, 'required').refine(isDay, 'day');
const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((given) => given === '' || isDay(given), 'day')
  .transform((given) => given || null);
const id = z.coerce.number('id').int('id').positive('id');
const secret = z.string('required').min(1, 'required');

/** NIP and password. A NIP that cannot be one is answered like a wrong password, so that nothing is told. */
export const signInForm = z.object({ nip: text(40), password: secret });

/** A new password, typed twice. */
export const newPasswordForm = z
  .object({ password: secret, again: secret })
  .refine(({ password, again }) => password === again, { path: ['again'], error: 'differs' });

/** The kept password and a new one, typed twice. */
export const changePasswordForm = z
  .object({ current: secret, password: secret, again: secret })
  .refine(({ password, again }) => password === again, { path: ['again'], error: 'differs' });

/** A role over a unit for a period; without a last day it holds until it is ended. */
export const grantForm = z.object({
  nip,
  role: z.enum(roles, 'required'),
  unitCode: text(60),
  startsOn: day,
  endsOn: optionalDay
});

/** Who stands in, from when to when; the last day is needed. */
export const delegationForm = z.object({
  toNip: nip,
  startsOn: day,
  endsOn: day,
  reason: z.string().trim().max(300, 'too-long').default('')
});

/** One row of a list. */
export const idForm = z.object({ id });

/** One person of a list. */
export const nipForm = z.object({ nip });

/** The people of a unit for whom links are printed. */
export const unitLinksForm = z.object({
  unitCode: text(60),
  below: z.stringbool().default(false),
  onlyNew: z.stringbool().default(false)
});

export type GrantInput = z.output<typeof grantForm>;
export type DelegationInput = z.output<typeof delegationForm>;
export type UnitLinksInput = z.output<typeof unitLinksForm>;
