import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './tests/support/browser.ts';
const [base, out, who, ...paths] = process.argv.slice(2);
const nips: Record<string, string> = { employee: '199405172018012003', supervisor: '198308212006021002', leader: '196911021994032002', officer: '199001252014022001', administrator: '198706092010121003' };
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
for (const [width, scheme, lang] of [[1280, 'light', 'id'], [360, 'dark', 'en']] as const) {
  const ctx = await browser.newContext({ viewport: { width, height: width > 500 ? 900 : 780 }, colorScheme: scheme, locale: lang === 'id' ? 'id-ID' : 'en-GB' });
  const page = await ctx.newPage();
  page.on('console', (msg) => { if (msg.type() === 'error') console.log('console', msg.text().slice(0, 200)); });
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.goto(base + '/sign-in');
  await page.click(`button[value="${nips[who] ?? who}"]`);
  if (lang === 'en') { const b = page.locator('button[name=locale][value=en]').first(); if (await b.count()) await b.click().catch(() => {}); }
  for (const p of paths) {
    const r = await page.goto(base + p);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    const name = `${out}/${p.replace(/[^a-z0-9]+/gi, '_').slice(0, 40)}-${width}.png`;
    await page.screenshot({ path: name, fullPage: true });
    console.log(r?.status(), p, width, wide ? 'TOO WIDE' : '', name);
  }
  await ctx.close();
}
await browser.close();
