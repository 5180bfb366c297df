/**
 * `bench console`: how fast the pages of the console appear and answer, in Chromium on the data of the demo. Largest Contentful Paint of each page,
 * opened as a new document with a warm cache, and the longest event of clicks. Yardstick: the login page, which has no script.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { addDemoAccounts, issuerUrl, signInSettings, startAccounts } from '../../infra/local/accounts.ts';
import { buildConsole } from '../../infra/local/console.ts';
import { loadDemo } from '../../infra/local/demo/load.ts';
import { freePorts } from '../../infra/local/ports.ts';
import { findBrowser } from '../browser.ts';
import { type BenchResult, startBenchWorld } from './bench-world.ts';
import { quantile } from './cpu.ts';

const STUDENTS = 20_000;
const ROUNDS = 20;
const PAGES = ['/', '/transfers', '/pupils', '/schools', '/admissions', '/watch'];
/** Links of the menu and a search: what a clerk clicks most. */
const CLICKS = ['转学', '学生', '学校与班级', '待办'];

/** Both observers run in the page from its first line on. */
const OBSERVE = `
  window.paintedMs = 0;
  window.eventMs = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.paintedMs = entry.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) window.eventMs.push(entry.duration); })
    .observe({ type: 'event', buffered: true, durationThreshold: 16 });`;

export async function run(scale: number): Promise<BenchResult> {
  const [port = 0] = await freePorts(1);
  const world = await startBenchWorld({}, {}, signInSettings(port));
  const { home, keys, gatewayUrl } = world.system;
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium: apt-get install chromium');
  const place = { home, databaseServerUrl: world.databaseServerUrl, keys, gatewayUrl, port };
  const [accounts, browser] = await Promise.all([
    startAccounts(place, () => {}),
    chromium.launch({ executablePath, args: ['--no-sandbox'] }),
    buildConsole(),
    loadDemo({ gatewayUrl, keys, students: STUDENTS, progress: () => {} }),
  ]);
  try {
    const { password } = await addDemoAccounts(place, accounts.databaseUrl);
    const page = await signedIn(browser, gatewayUrl, password);
    const rounds = Math.max(2, Math.round(ROUNDS * scale));
    const paints: Record<string, { p50Ms: number; p95Ms: number }> = {};
    for (const path of PAGES) paints[path] = quantiles(await paintsOf(page, `${gatewayUrl}${path}`, rounds));
    const plain = await browser.newPage();
    await plain.addInitScript(OBSERVE);
    const login = quantiles(await paintsOf(plain, `${gatewayUrl}/session/sign-in?to=/`, rounds));
    const clicks = quantiles(await clicksOf(page, rounds));
    const value = Math.max(...Object.values(paints).map(({ p95Ms }) => p95Ms));
    return {
      bench: 'console',
      value,
      unit: 'ms to the largest contentful paint, p95 of the slowest page',
      yardstick: 'the login page, without scripts',
      ratio: Math.round((value / login.p95Ms) * 100) / 100,
      conditions: { students: STUDENTS, rounds, paints, login, clicks, issuer: issuerUrl(port) },
    };
  } finally {
    await browser.close();
    await accounts.stop();
    await world.end();
  }
}

async function signedIn(browser: Browser, gatewayUrl: string, password: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
  await page.addInitScript(OBSERVE);
  await page.goto(`${gatewayUrl}/session/sign-in?to=/`);
  await page.getByLabel('账号').fill('county');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${gatewayUrl}/`);
  return page;
}

async function paintsOf(page: Page, address: string, rounds: number): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.goto(address, { waitUntil: 'networkidle' });
    found.push(await page.evaluate<number>('window.paintedMs'));
  }
  // The first one fills the cache.
  return found.slice(1);
}

async function clicksOf(page: Page, rounds: number): Promise<number[]> {
  await page.evaluate('window.eventMs = []');
  for (let round = 0; round < rounds; round += 1)
    for (const name of CLICKS) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
  return page.evaluate<number[]>('window.eventMs');
}

const quantiles = (times: number[]) => ({ p50Ms: Math.round(quantile(times, 0.5)), p95Ms: Math.round(quantile(times, 0.95)) });
