// `npm run check`: types, lint, format, import rules, shape, unused code, row types, generated docs; every check runs, then the verdict.
import { spawnSync } from 'node:child_process';

const checks: [string, string[]][] = [
  ['types', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['import rules', ['depcruise', 'src', '--output-type', 'err']],
  ['shape', ['vitest', 'run', 'tests/architecture.test.ts', 'tests/messages.test.ts']],
  ['unused code', ['knip', '--no-progress']],
  ['row types', ['node', 'scripts/schema.ts', '--check']],
  ['generated docs', ['node', 'scripts/docs.ts', '--check']]
];

const wanted = process.argv.slice(2);
const failed: string[] = [];
for (const [name, [program = '', ...args]] of checks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`— ${name}\n`);
  const run = spawnSync(program, args, { stdio: 'inherit' });
  if (run.status !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? 'All checks pass.\n' : `Failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
