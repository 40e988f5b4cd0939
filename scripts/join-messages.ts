// Joins the compiled messages into one file for whatever runs without a bundler: one module instead of one for each message.
import fs from 'node:fs';
import path from 'node:path';

const folder = 'src/paraglide';
const head = "import { getLocale, experimentalStaticLocale } from './runtime.js';";
const readFrom = /^import \{ getLocale, experimentalStaticLocale \} from '\.\.\/runtime\.js';$/m;

/** What one message runs, without what only TypeScript and people read. */
function codeOf(file: string): string {
  const text = fs.readFileSync(file, 'utf8');
  if (!readFrom.test(text)) throw new Error(`${file} is not what the compiler of messages used to write`);
  const isCode = (line: string) => !/^(?:\/\*\*? .*\*\/|\/\*\*|\*.*|)$/.test(line);
  const code = text.replace(readFrom, '').split('\n').filter(isCode).join('\n');
  return code.replaceAll(/ \/\*\* @type \{.*?\} \*\/ (?=\()/g, ' ');
}

const pieces = fs
  .globSync(`${folder}/messages/*.js`)
  .filter((file) => path.basename(file) !== '_index.js')
  .toSorted()
  .map(codeOf);
fs.writeFileSync(`${folder}/whole.js`, [head, ...pieces].join('\n'));
