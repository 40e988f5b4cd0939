// Which visits of the public library are counted.
import { expect, it } from 'vitest';
import { isMachine } from './rules-visit.ts';

const agents: [agent: string, isMachine: boolean][] = [
  ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', false],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36', false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1', false],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Mozilla/5.0 (compatible; YandexBot/3.0)', true],
  ['Mozilla/5.0 (compatible; Yahoo! Slurp)', true],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0 Safari/537.36', true],
  ['facebookexternalhit/1.1', true],
  ['WhatsApp/2.23', true],
  ['curl/8.5.0', true],
  ['', true]
];
it.each(agents)('%s: %s', (agent, expected) => expect(isMachine(agent)).toBe(expected));
