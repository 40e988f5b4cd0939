// The map of modules: who imports whom, lowest at the bottom, drawn from the import statements themselves.
import { readdirSync, readFileSync } from 'node:fs';
import order from '../src/module-order.json' with { type: 'json' };

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();

/** Modules that a module imports: `{ plans: ['people', 'learning'] }`. */
function imports(): Map<string, string[]> {
  const present = order.filter((module) => readdirSync('src/modules').includes(module));
  return new Map(
    present.map((module) => {
      const text = filesOf(`src/modules/${module}`)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const named = [...text.matchAll(/from '#modules\/([a-z-]+)\//g)].map((match) => match[1] ?? '');
      return [module, [...new Set(named)].filter((name) => name !== module).sort()];
    })
  );
}

const width = 760;
const row = 56;

/** One line a module, an arc for each import. */
export function moduleMap(): string {
  const map = imports();
  const names = [...map.keys()].reverse();
  const y = (name: string) => 40 + names.indexOf(name) * row;
  const arcs = [...map].flatMap(([from, targets]) =>
    targets.map((to) => {
      const bend = 200 + Math.abs(y(to) - y(from)) * 0.9;
      return `  <path d="M180 ${y(from)} C ${bend} ${y(from)}, ${bend} ${y(to)}, 180 ${y(to)}" fill="none" stroke="#2f5f9f" marker-end="url(#to)"/>`;
    })
  );
  const labels = names.map(
    (name) => `  <text x="20" y="${y(name) + 5}" font-family="sans-serif" font-size="16">${name}</text>`
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${names.length * row + 40}" role="img" aria-label="Modules and their imports, always downward">`,
    '  <defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#2f5f9f"/></marker></defs>',
    `  <rect width="${width}" height="${names.length * row + 40}" fill="#ffffff"/>`,
    ...labels,
    ...arcs,
    '</svg>',
    ''
  ].join('\n');
}
