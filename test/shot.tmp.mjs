import { chromium } from 'playwright-core';
const [base, out, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(m.type(), m.text().slice(0, 300)));
page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 300)));
for (const [i, p] of paths.entries()) {
  await page.goto(base + p, { waitUntil: 'networkidle' }).catch((e) => console.log(String(e).slice(0,100)));
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}-${i}.png` });
  console.log(p, await page.title());
}
await browser.close();
