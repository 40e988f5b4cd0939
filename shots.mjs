import { chromium } from 'playwright-core';
const { browserFlags, findBrowser } = await import('/work/w/desk/tests/support/browser.ts');
const b = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
const base = 'http://127.0.0.1:4895';
const people = { employee: '199405172018012003', supervisor: '198308212006021002', leader: '196911021994032002', officer: '199001252014022001' };
const want = process.argv[2].split(';').map((x) => x.split('|'));
for (const [who, path, name, mode = 'desk'] of want) {
  const [w, locale, theme] = mode === 'phone' ? [360, 'en', 'dark'] : [1280, 'id', 'light'];
  const c = await b.newContext({ locale: 'id-ID', viewport: { width: w, height: 900 } });
  await c.addCookies([{ name: 'PARAGLIDE_LOCALE', value: locale, url: base }, { name: 'theme', value: theme, url: base }]);
  const page = await c.newPage();
  await page.request.post(base + '/sign-in?/demo', { form: { nip: people[who], back: '/' }, maxRedirects: 0, headers: { accept: 'text/html', origin: base } });
  let target = path;
  if (path.includes('→')) { const [list, re] = path.split('→'); await page.goto(base + list); const m = new RegExp(re).exec(await page.content()); target = m ? m[0] : list; }
  const r = await page.goto(base + target); await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/desk/shot-${name}.png`, fullPage: true, clip: undefined });
  console.log(name, r.status(), target, await page.evaluate(() => document.documentElement.scrollHeight));
  await c.close();
}
await b.close();
