// The pages people meet first hold WCAG 2.2 AA: at the desk in Indonesian and light, on the phone in English and dark.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { PersonaKey } from '#demo/personas.ts';
import { complaintsOf, signInAs } from './support.ts';

const places: [PersonaKey, string[]][] = [
  [
    'employee',
    [
      '/',
      '/learning',
      '/learning/new',
      '/learning/hours',
      '/plans',
      '/knowledge',
      '/inbox',
      '/practices',
      '/practices/I.SOL.1f',
      '/units/M.05',
      '/units/M.05/practices/I.SOL.1c'
    ]
  ],
  ['supervisor', ['/team/decisions', '/team/hours', '/team/plans']],
  ['administrator', ['/admin/import', '/admin/roles', '/assessment/2026', '/account/sessions']]
];

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    path
  ).toEqual([]);
  const overflow = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

for (const [key, paths] of places) {
  test(`the pages of the ${key} at the desk`, async ({ page }) => {
    test.setTimeout(120_000);
    const complaints = complaintsOf(page);
    await signInAs(page, key);
    for (const path of paths) await expectSound(page, path);
    expect(complaints).toEqual([]);
  });

  test(`the pages of the ${key} on the phone`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 360, height: 4000 },
      colorScheme: 'dark',
      locale: 'en-GB'
    });
    const page = await context.newPage();
    await signInAs(page, key);
    for (const path of paths) await expectSound(page, path);
    await context.close();
  });
}
