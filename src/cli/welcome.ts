// What the operator reads when the site is up: where it is, who may sign in, how the ministry stands.
import { demoPersonas } from '#demo/personas.ts';
import { readIndex, shownYear } from '#modules/assessment/server/index.ts';
import { catalogueFor } from '#modules/assessment/catalogue.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { print, table } from './command.ts';
import type { Site } from './site.ts';

/** Prints address, demonstration sign-ins and the index of the ministry by component. */
export async function welcome({ ctx, db, settings }: Site): Promise<void> {
  print(`Pemelajar is ready at ${settings.ORIGIN ?? `http://${settings.HOST}:${settings.PORT}`}`);
  if (await isDemonstration(db)) {
    print('\nDemonstration: invented people, no password. Choose one on the sign-in page:');
    print(table(demoPersonas.map(({ key, nip, name }) => [`  ${key}`, `NIP ${nip}`, name])));
  }
  const index = await ministryIndex(ctx);
  if (index) print(`\n${index}\n`);
}

async function ministryIndex(ctx: Site['ctx']): Promise<string | undefined> {
  const year = await shownYear(ctx);
  const report = await readIndex(ctx, year).catch(() => undefined);
  const root = report?.units.find((unit) => unit.parent === null);
  if (!report || !root) return undefined;
  const names = new Map(catalogueFor(year).components.map((component) => [component.id as string, component.name.id]));
  const score = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  const lines = root.components.map((each, at) => [
    `  ${at + 1}`,
    names.get(each.id) ?? each.id,
    score(each.score),
    `${each.measured}/${each.total}`
  ]);
  const { name, decree } = report.scheme;
  const scheme = `${name}, ${decree ? `${decree.number}, ${decree.on}` : 'example, not official'}`;
  return `${root.name}, index ${year}: ${score(root.index)} (${scheme})\n${table(lines)}`;
}
