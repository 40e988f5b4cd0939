// A link to an asset as it is written into a text. Pure; also used by the editor.
import type { Level } from './types.ts';

/** An asset that can be linked to. */
export type LinkTarget = { id: number; title: string; level: Level; unitCode: string };

/** The address of an asset within this site, wherever the site moves. */
const addressOf = ({ id }: Pick<LinkTarget, 'id'>): string => `/knowledge/${id}`;

/** A link as Markdown: signs that would end its words early are written as signs. */
export const linkText = (target: Pick<LinkTarget, 'id' | 'title'>): string =>
  `[${target.title.replace(/[\\[\]*_`<>]/g, '\\$&')}](${addressOf(target)})`;

/** The text with the link at its end. */
export const withLink = (text: string, target: Pick<LinkTarget, 'id' | 'title'>): string =>
  text.trim() === '' ? linkText(target) : `${text.trimEnd()}\n\n${linkText(target)}`;

/** The text with the link in place of what is chosen in it; tells where the cursor stands then. */
export function linkAt(
  text: string,
  { from, to }: { from: number; to: number },
  target: Pick<LinkTarget, 'id' | 'title'>
): { text: string; at: number } {
  const before = text.slice(0, from);
  const link = linkText(target);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  return { text: `${before}${gap}${link}${text.slice(to)}`, at: from + gap.length + link.length };
}

/** What the form of an asset shows while its writer looks for another one to link to. */
export type Linking = { q: string; found: LinkTarget[]; into: string; isInserted: boolean };
