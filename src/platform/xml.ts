// XML written safely: every text and attribute is escaped, and what XML cannot hold is left out. Pure.

/** A piece of XML that is escaped already. */
export type Xml = { xml: string };

const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff;
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as it stands within XML: `a < b` → `a &lt; b`; control characters and halves of pairs are left out. */
export const escaped = (text: string): string =>
  [...text]
    .filter((letter) => !isForbidden(letter.codePointAt(0) ?? 0))
    .map((letter) => marks[letter] ?? letter)
    .join('');

/** An element: `element('title', {}, 'Kas & bank')` → `<title>Kas &amp; bank</title>`; a list holds elements. */
export function element(name: string, attributes: Record<string, string>, content: string | readonly Xml[] = []): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = typeof content === 'string' ? escaped(content) : content.map(({ xml }) => xml).join('');
  return { xml: inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>` };
}

/** A whole document around its outermost element. */
export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
