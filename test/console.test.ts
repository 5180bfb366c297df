/**
 * The console in a real browser: people sign in, a school asks for a pupil of another province, four people approve, and everybody sees the result.
 * Then what a lost session, a missing service and hostile text do to the pages. Attacks on sign-in are in infra/accounts/sign-in.test.ts.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type AccountStore, createAccountStore } from '../infra/accounts/store.ts';
import { codeOfApp } from '../infra/accounts/testing.ts';
import { type Accounts, issuerUrl, signInSettings, startAccounts } from '../infra/local/accounts.ts';
import { buildConsole } from '../infra/local/console.ts';
import { freePorts } from '../infra/local/ports.ts';
import type { Hat } from '../infra/runtime/actor.ts';
import { anEndpoint, answers, type Endpoint } from '../services/transfers/partner/partner-testing.ts';
import { findBrowser } from './browser.ts';
import { type Pupil, type School, startWorld, type World } from './world.ts';

/** The run keeps a picture of each page here. */
const SCREENS = join(import.meta.dirname, '../.xueji/screens');
/** Two test runs share the two cores, so a page may need long. */
const MOST_MS = 60_000;
const PASSWORD = 'a password for tests only';
let world: World;
let accounts: Accounts;
let store: AccountStore;
let browser: Browser;
let issuerPort = 0;
let to: School;
let from: School;
let pupil: Pupil;
let other: Pupil;
/** Where the partner receives events. */
let endpoint: Endpoint | undefined;

beforeAll(async () => {
  [issuerPort = 0] = await freePorts(1);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium: npm test installs it, or apt-get install chromium');
  const namespace = `console${process.pid}-`;
  [world] = await Promise.all([
    startWorld({
      namespace,
      signIn: signInSettings(issuerPort),
      serviceEnv: { transfers: { XUEJI_WEBHOOK_ALLOW_PRIVATE: '1' } },
    }),
    buildConsole(),
  ]);
  const { home, keys, gatewayUrl } = world.system;
  const databaseServerUrl = process.env.XUEJI_TEST_DATABASE_URL ?? '';
  accounts = await startAccounts({ home, databaseServerUrl, namespace, keys, gatewayUrl, port: issuerPort }, () => {});
  store = createAccountStore(accounts.databaseUrl);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  to = await world.school('410105', { name: '控制台小学' });
  from = await world.school('440106', { name: '来源小学' });
  [pupil, other] = (await from.pupils(2)) as [Pupil, Pupil];
  const person = async (login: string, unit: string, unitName: string, ...hats: Hat[]) => {
    await store.setAccount(login, `${login}同志`, PASSWORD, { keep: true });
    await store.setPost(login, { unit, unitName, hats, trainedOn: '2026-01-01' });
  };
  await person('clerk', to.code, to.name, 'registrar');
  await person('head', to.code, to.name, 'approver');
  await person('county', '410105', '金水区教育局', 'approver');
  await person('sender', from.code, from.name, 'registrar', 'approver');
  await person('far', '440106', '天河区教育局', 'approver');
  await person('ministry', 'CN', '教育部', 'reader');
  await person('ops', 'CN', '全国', 'operator');
  await person('partner', 'CN', '全国', 'partner');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await endpoint?.close();
  await accounts?.stop();
  await store?.end();
  await world?.stop();
});

type Opened = { page: Page; context: BrowserContext; hosts: Set<string> };

/** A browser of its own, signed in through the login page as a person would. */
async function signedIn(login: string, { path = '/', width = 1366, language = 'zh-CN' } = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, locale: language });
  context.setDefaultTimeout(MOST_MS);
  const page = await context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${world.system.gatewayUrl}${path}`);
  await page.getByRole('link', { name: language === 'zh-CN' ? '登录' : 'Sign in' }).click();
  await page.getByLabel(language === 'zh-CN' ? '账号' : 'Account').fill(login);
  await page.getByLabel(language === 'zh-CN' ? '密码' : 'Password').fill(PASSWORD);
  await page.getByRole('button', { name: language === 'zh-CN' ? '登录' : 'Sign in' }).click();
  if (login === 'ops') {
    const secret = (await page.locator('code').textContent()) ?? '';
    await page.locator('input[name=code]').fill(await codeOfApp(secret));
    await page.getByRole('button').first().click();
  }
  await page.waitForURL(`${world.system.gatewayUrl}${path}`);
  return { page, context, hosts };
}

/** Serious and critical findings of axe, as short lines. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/** Hosts that are neither the gateway nor the issuer. A blob of the page has none. */
const foreign = (hosts: Iterable<string>): string[] =>
  [...hosts].filter((host) => host && ![new URL(world.system.gatewayUrl).host, new URL(issuerUrl(issuerPort)).host].includes(host));

const approveAll = async (login: string, width?: number): Promise<void> => {
  const { page, context } = await signedIn(login, width === undefined ? {} : { width });
  // The name is masked for the receiving side while the transfer is open.
  await page
    .getByText(/剩 \d+ 个工作日/)
    .first()
    .waitFor();
  await page.getByRole('checkbox').first().check();
  await page
    .getByRole('button', { name: /同意所选/ })
    .first()
    .click();
  await page.getByLabel('意见').fill('同意');
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await page.getByText('已同意 1 件。').waitFor();
  await context.close();
};

test('a school asks for a pupil of another province, four people approve, and the pages of both sides show it', async () => {
  const code = await guardianCodeOf(pupil);
  const { page, hosts, context } = await signedIn('clerk', { path: '/transfers/new' });
  await page.getByRole('tab', { name: '监护人查询码' }).click();
  await page.getByLabel('查询码', { exact: true }).fill(code);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText(/已找到/).waitFor();
  await page.getByRole('combobox', { name: '班级' }).click();
  await page
    .getByText(/个学位/)
    .first()
    .click();
  await page.getByText('没有障碍，可以申请。').waitFor();
  await page.getByRole('button', { name: '申请转学' }).click();
  await page.getByLabel('原因').click();
  await page.getByTitle('户籍迁移').click();
  await page.getByRole('dialog').getByRole('button', { name: '申请转学' }).click();
  await page.waitForURL(/\/transfers\/[0-9a-f-]{36}$/);
  for (const login of ['head', 'county', 'sender']) await approveAll(login);
  await approveAll('far', 390);
  // The page of the case follows by itself.
  await page.getByText('已办结').first().waitFor();
  await page.getByRole('link', { name: pupil.name }).click();
  await page.getByRole('link', { name: to.name }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(foreign(hosts)).toEqual([]);
  await context.close();
}, 240_000);

/** The code that the old school gives to the guardian. */
async function guardianCodeOf({ id }: Pupil): Promise<string> {
  type Issued = { issueGuardianCode: { code?: string; message?: string } };
  const { issueGuardianCode } = await from.registrar.ask<Issued>(
    `mutation ($input: IssueGuardianCodeInput!) { issueGuardianCode(input: $input) { ... on GuardianCodeIssued { code } ... on Refusal { message } } }`,
    { input: { idempotencyKey: randomUUID(), studentId: id } },
  );
  if (!issueGuardianCode.code) throw new Error(issueGuardianCode.message);
  return issueGuardianCode.code;
}

test.each([
  [
    'clerk',
    [
      '/',
      '/transfers',
      '/transfers/new',
      '/pupils',
      '/schools',
      '/rosters',
      '/unplaced',
      '/admissions',
      '/watch',
      '/year-runs',
      '/programmes',
      '/dashboard',
      '/key-data-changes',
      '/policies',
      '/problem-cases',
    ],
  ],
  ['ministry', ['/dashboard', '/schools']],
])(
  'pages that %s opens have no serious fault for keyboards and screen readers',
  async (login, paths) => {
    const { page, context } = await signedIn(login, { path: paths[0] ?? '/' });
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${world.system.gatewayUrl}${path}`);
      await page.locator('h1').first().waitFor();
      await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
      await page.screenshot({ path: join(SCREENS, `${login}${path.replaceAll('/', '-')}.png`) });
      found.push(...(await seriousFindings(page)).map((finding) => `${path} ${finding}`));
    }
    expect(found).toEqual([]);
    await context.close();
  },
  240_000,
);

/** Sends the command of the open window, which closes when the command is done. */
async function confirm(page: Page, name: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

test('an operator registers a partner, which adds a webhook, gets a test event, loses its endpoint and catches up', async () => {
  endpoint = await anEndpoint();
  const partner = await signedIn('partner', { path: '/partners' });
  await partner.page.getByText(/您的系统尚未登记.*partner/).waitFor();
  const ops = await signedIn('ops', { path: '/partners' });
  await ops.page.getByRole('button', { name: '登记合作系统' }).click();
  await ops.page.getByLabel('客户端编号').fill('partner');
  await ops.page.getByLabel('系统名称').fill('省学籍监测平台');
  await confirm(ops.page, '登记合作系统');
  await ops.page.getByRole('link', { name: '省学籍监测平台' }).click();
  expect(await seriousFindings(ops.page)).toEqual([]);
  const { page } = partner;
  await page.reload();
  await page.getByRole('button', { name: '添加推送地址' }).click();
  await page.getByRole('textbox', { name: '推送地址' }).fill(endpoint.url);
  await confirm(page, '添加推送地址');
  await page.getByText(/用它核对每个请求的签名/).waitFor();
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByText(/用它核对每个请求的签名/).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '发送测试事件' }).click();
  await confirm(page, '发送测试事件');
  await page.getByRole('cell', { name: '204', exact: true }).first().waitFor();
  expect(endpoint.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toContain('cn.xueji.WebhookTest.v1');
  // While the endpoint fails, the page says what it answers and how many events wait. Afterwards they arrive.
  endpoint.behave(answers(500));
  const before = endpoint.received.length;
  const [child] = (await from.pupils(1)) as [Pupil];
  await child.askedBy(to);
  await page.getByText(/连续失败 \d+ 次/).waitFor();
  endpoint.behave(answers(204));
  await page.getByRole('button', { name: '停止推送' }).click();
  await confirm(page, '停止推送');
  await page.getByRole('button', { name: '继续推送' }).click();
  await confirm(page, '继续推送');
  await page.getByText('0 个事件', { exact: true }).waitFor();
  expect(endpoint.received.length).toBeGreaterThan(before + 1);
  await ops.page.goto(`${world.system.gatewayUrl}/operations`);
  await ops.page.getByText('正常').nth(4).waitFor();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await Promise.all([partner.context.close(), ops.context.close()]);
}, 240_000);

test('a guardian follows a transfer on a phone with the code of the school, and does not sign in', async () => {
  const [child] = (await from.pupils(1)) as [Pupil];
  const transfer = await child.askedBy(to);
  const { page, context } = await signedIn('clerk', { path: `/transfers/${transfer.id}` });
  await page.getByRole('button', { name: '查询码' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '查询码' }).click();
  const slip = await page.getByRole('dialog').getByText('查询码：').textContent();
  const number = await page.getByRole('dialog').getByText('业务编号：').textContent();
  const phone = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'zh-CN' });
  const tracker = await phone.newPage();
  await tracker.goto(`${world.system.gatewayUrl}/track`);
  await tracker.getByLabel('业务编号').fill(number?.split('：')[1] ?? '');
  await tracker.getByLabel('查询码').fill('WRONG');
  await tracker.getByRole('button', { name: '查询' }).click();
  await tracker.getByRole('alert').waitFor();
  await tracker.getByLabel('查询码').fill(slip?.split('：')[1] ?? '');
  await tracker.getByRole('button', { name: '查询' }).click();
  await tracker.getByText(/第 \d 步，共 \d 步/).waitFor();
  expect(await tracker.content()).not.toContain(child.name);
  expect(await seriousFindings(tracker)).toEqual([]);
  // The phone keeps the pass, so that the code is typed once.
  await tracker.reload();
  await tracker.getByLabel('业务编号').fill(number?.split('：')[1] ?? '');
  await tracker.getByRole('button', { name: '查询' }).click();
  await tracker.getByText(/第 \d 步，共 \d 步/).waitFor();
  await Promise.all([context.close(), phone.close()]);
}, 180_000);

test('the explorer runs a query with the session of the browser, and asks no other host', async () => {
  const { page, context, hosts } = await signedIn('ministry', { path: '/dashboard' });
  await page.goto(`${world.system.gatewayUrl}/explorer`);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.getByText('河南省').first().waitFor();
  expect(foreign(hosts)).toEqual([]);
  await context.close();
}, 60_000);

test('a school corrects a record, and a refused status change says what is missing', async () => {
  const { page, context } = await signedIn('sender', { path: `/pupils/${other.id}` });
  await page.getByRole('button', { name: '更正信息' }).click();
  await page.getByLabel('曾用名').fill('李小二');
  await page.getByRole('dialog').getByRole('button', { name: '更正信息' }).click();
  await page.getByText('已办理。').waitFor();
  await page.getByRole('cell', { name: '李小二', exact: true }).waitFor();
  await page.getByRole('button', { name: '登记随迁子女' }).click();
  await page.getByLabel('依据').fill('居住证');
  await page.getByRole('dialog').getByRole('button', { name: '登记随迁子女' }).click();
  await page.getByRole('cell', { name: 'migrantChild', exact: true }).waitFor();
  await page.getByRole('button', { name: '申请异动' }).click();
  // By keyboard: the list of choices moves while it opens, so that a click may miss.
  await page.getByLabel('类型').fill('休学');
  await page.getByTitle('休学', { exact: true }).waitFor();
  await page.getByLabel('类型').press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '申请异动' }).click();
  // A suspension needs a reason of the code table and the proof that policy names.
  const refusal = page.getByRole('dialog').getByRole('alert');
  await refusal.getByText(/可办理者/).waitFor();
  const first = await refusal.textContent();
  // Other values are another command: the same rule refuses it again, and not the key.
  await page.getByLabel('说明').fill('补充说明');
  const answered = page.waitForResponse((response) => response.request().postData()?.includes('补充说明') ?? false);
  await page.getByRole('dialog').getByRole('button', { name: '申请异动' }).click();
  const { data } = (await (await answered).json()) as { data: { requestStatusChange: { message: string } } };
  expect(first).toContain(data.requestStatusChange.message);
  await context.close();
}, 180_000);

test('a school uploads an admission list for its plan, and the page names the row that admits nobody', async () => {
  const plan = { schoolId: from.id, stage: 'PRIMARY', entryYear: schoolYearOf(dateInChina(new Date())), seats: 5, catchment: [] };
  const county = await world.as('registrar', from.countyPath);
  await county.ask(
    'mutation ($input: SetAdmissionPlanInput!) { setAdmissionPlan(input: $input) { ... on AdmissionPlanSet { plan { id } } } }',
    {
      input: { idempotencyKey: randomUUID(), ...plan },
    },
  );
  const { page, context } = await signedIn('sender', { path: '/admissions' });
  const buffer = Buffer.from('姓名,学籍号\n张三,L440106201403120001\n');
  await page.locator('input[type=file]').first().setInputFiles({ name: '录取.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: '录取名单 录取.csv' }).waitFor();
  await page.getByRole('cell', { name: 'StudentUnknown' }).waitFor();
  await context.close();
}, 60_000);

test('the pages speak English when the browser does', async () => {
  const { page, context } = await signedIn('clerk', { path: '/pupils', language: 'en-US' });
  await page.getByRole('heading', { name: 'Pupils' }).waitFor();
  await context.close();
});

test('a page says that its session has ended, and signs in again at the same place', async () => {
  const { page, context } = await signedIn('clerk', { path: '/pupils' });
  await page.getByRole('heading', { name: '学生' }).waitFor();
  await context.clearCookies();
  await page.reload();
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByLabel('账号').waitFor();
  await context.close();
});

test('a service that is down takes its own part of a page, and nothing else', async () => {
  const { page, context } = await signedIn('ministry', { path: '/dashboard' });
  await page.getByText('河南省').first().waitFor();
  await world.system.kill('statistics');
  try {
    await page.reload();
    await page
      .getByText(/部分内容暂时无法显示/)
      .first()
      .waitFor();
    await page.getByText('河南省').first().waitFor();
  } finally {
    await world.system.start('statistics');
  }
  await context.close();
});

test('rights that are taken away end the session at its next renewal', async () => {
  await store.setAccount('leaver', '离岗同志', PASSWORD, { keep: true });
  await store.setPost('leaver', { unit: to.code, unitName: to.name, hats: ['registrar'], trainedOn: '2026-01-01' });
  const { context } = await signedIn('leaver', { path: '/pupils' });
  await store.removePost('leaver', to.code);
  // A page that is opened now begins a new sign-in at the issuer, which knows no post of this person any more.
  const page = await context.newPage();
  await page.goto(`${world.system.gatewayUrl}/session/sign-in?to=/pupils`);
  await page.getByLabel('账号').waitFor();
  await context.close();
});

test('a post without training cannot be used', async () => {
  await store.setAccount('untrained', '新同志', PASSWORD, { keep: true });
  await store.setPost('untrained', { unit: to.code, unitName: to.name, hats: ['registrar'], trainedOn: null });
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${world.system.gatewayUrl}/session/sign-in`);
  await page.getByLabel('账号').fill('untrained');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(/岗位须先完成培训/).waitFor();
  await context.close();
});

test('a first password is replaced before anything else, and a person with two posts chooses one and switches without a password', async () => {
  await store.setAccount('double', '双岗同志', 'first password 1');
  await store.setPost('double', { unit: to.code, unitName: to.name, hats: ['registrar'], trainedOn: '2026-01-01' });
  await store.setPost('double', { unit: '410105', unitName: '金水区教育局', hats: ['approver'], trainedOn: '2026-01-01' });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${world.system.gatewayUrl}/session/sign-in?to=/transfers`);
  await page.getByLabel('账号').fill('double');
  await page.getByLabel('密码').fill('first password 1');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('新密码（至少12个字符）').fill('first password 1');
  await page.getByLabel('再次输入新密码').fill('first password 1');
  await page.getByRole('button', { name: '保存并登录' }).click();
  await page.getByText(/不能与原密码或账号相同/).waitFor();
  await page.getByLabel('新密码（至少12个字符）').fill(PASSWORD);
  await page.getByLabel('再次输入新密码').fill(PASSWORD);
  await page.getByRole('button', { name: '保存并登录' }).click();
  await page.getByRole('radio', { name: /控制台小学/ }).check();
  await page.getByRole('button', { name: '进入' }).click();
  await page.waitForURL(`${world.system.gatewayUrl}/transfers`);
  await page.getByRole('button', { name: /岗位: 控制台小学/ }).click();
  await page.getByRole('menuitem', { name: /金水区教育局/ }).click();
  await page.getByRole('button', { name: /岗位: 金水区教育局/ }).waitFor();
  await context.close();
});

test('free text of people is shown as text and never runs', async () => {
  const evil = '<img src=x onerror="document.title=1">';
  await store.setAccount('mallory', evil, PASSWORD, { keep: true });
  await store.setPost('mallory', { unit: to.code, unitName: evil, hats: ['registrar'], trainedOn: '2026-01-01' });
  const { page, context } = await signedIn('mallory', { path: '/pupils' });
  await page.getByText(evil).first().waitFor();
  expect(await page.title()).not.toBe('1');
  await page.goto(`${world.system.gatewayUrl}/pupils?name=${encodeURIComponent(evil)}`);
  await page.getByRole('heading', { name: '学生' }).waitFor();
  expect(await page.title()).not.toBe('1');
  await context.close();
});

test('the first page and every other page stay within their size', () => {
  const folder = join(import.meta.dirname, '../gateway/console/dist');
  type Chunk = { file: string; imports?: string[] };
  const chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const filesOf = (name: string, found = new Set<string>()): Set<string> => {
    const chunk = chunks[name];
    if (!chunk || found.has(chunk.file)) return found;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) filesOf(next, found);
    return found;
  };
  const kilobytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1024;
  const first = filesOf('src/rooms/todo.tsx', filesOf('index.html'));
  expect(kilobytes(first)).toBeLessThanOrEqual(350);
  const rooms = Object.keys(chunks).filter((name) => name.startsWith('src/rooms/'));
  const beyond = rooms.map((name) => ({ name, more: kilobytes([...filesOf(name)].filter((file) => !first.has(file))) }));
  expect(rooms.length).toBeGreaterThan(10);
  expect(beyond.filter(({ more }) => more > 200)).toEqual([]);
});

test('no page may be framed, and no script but ours may run', async () => {
  const page = await fetch(`${world.system.gatewayUrl}/pupils`, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('x-frame-options')]).toEqual([200, 'DENY']);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test('pages and graph go on while the issuer is away', async () => {
  const { context, page } = await signedIn('sender', { path: '/pupils' });
  await page.getByRole('link', { name: other.name }).waitFor();
  await accounts.stop();
  await page.reload();
  await page.getByRole('link', { name: other.name }).waitFor();
  await context.close();
});
