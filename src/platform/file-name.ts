// The name of a file that somebody brought, as it is kept and shown. Pure.

/** A name fit to be shown: no folders, no control signs, at most 200 characters with its ending kept. */
export function nameOfFile(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim();
  return clean.length <= 200 ? clean : clean.slice(0, 180) + clean.slice(-20);
}
