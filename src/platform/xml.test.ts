// Whatever is written into XML stays text, and comes out as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, escaped, xmlDocument } from './xml.ts';

it.each([
  ['a text', element('title', {}, 'Kas & <bank>'), '<title>Kas &amp; &lt;bank&gt;</title>'],
  ['an attribute', element('link', { href: '/?q="a"' }), '<link href="/?q=&quot;a&quot;"/>'],
  ['elements', element('a', {}, [element('b', {}, '1'), element('c', {})]), '<a><b>1</b><c/></a>']
])('writes %s', (_what, made, expected) => expect(made.xml).toBe(expected));

it('leaves out what XML cannot hold', () => expect(escaped('a\u0000b\u001fc\ud800d\ufffe')).toBe('abcd'));

it('begins with its declaration', () => expect(xmlDocument(element('a', {})).startsWith('<?xml ')).toBe(true));

it('lets no text become an element', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { xml } = element('t', { a: text }, `.${text}`);
      return xml.split('<').length === 3 && xml.split('>').length === 3 && xml.split('"').length === 3;
    })
  ));
