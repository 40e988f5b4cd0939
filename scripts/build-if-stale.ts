// Before `npm start`: builds the web where its sources are newer than what was built, so that a second start is quick.
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';

const sources = ['src/**', 'messages/**', 'static/**', 'catalogue/**', 'package-lock.json', 'vite.config.ts'];
const generated = 'src/paraglide'; // made by the build itself

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const files = globSync(sources, { exclude: (file) => file.startsWith(generated) });

if (Math.max(...files.map(changedAt)) > changedAt('build/handler.js')) {
  process.stderr.write('Building the web, about half a minute.\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.exitCode = status ?? 1;
}
