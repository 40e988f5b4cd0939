// Text of a form as people type it, for the schemas of all modules. Pure.
import { z } from 'zod';

/** Long text: line ends made one, no control bytes, trimmed, bounded; `missing` is the code where it is not sent at all. */
export const typedText = (most: number, missing?: string) =>
  z
    .string(missing)
    .transform((typed) => typed.toWellFormed().replace(/\r\n?/g, '\n').trim())
    // eslint-disable-next-line no-control-regex -- exactly these bytes are what is refused
    .refine((typed) => !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(typed), 'control-bytes')
    .refine((typed) => typed.length <= most, 'too-long');

/** Words to look for in the query of a list: what the database would refuse becomes a space, nothing breaks the page. */
export const soughtWords = (most: number) =>
  z
    .string()
    .max(most)
    .catch('')
    .default('')
    // eslint-disable-next-line no-control-regex -- a NUL would be refused by the database
    .transform((typed) => typed.replace(/[\u0000-\u001f]+/g, ' ').trim());
