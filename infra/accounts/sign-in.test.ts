/** Sign-in of people with real parts: our issuer and the gateway as processes, PostgreSQL, and browsers that are a cookie jar. Then attacks on it. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { type GatewayProcess, type Running, readSdl, serveSubgraph, startGatewayProcess } from '../../gateway/testing.ts';
import { signInSettings } from '../local/accounts.ts';
import { ensureKeys, type Keys } from '../local/keys.ts';
import { freePorts } from '../local/ports.ts';
import { temporaryFolder } from '../runtime/folder-testing.ts';
import { openTestDatabase } from '../runtime/testing.ts';
import { type AccountStore, createAccountStore } from './store.ts';
import { codeOfApp } from './testing.ts';

const PASSWORD = 'a password for tests only';
let keys: Keys;
let db: Awaited<ReturnType<typeof openTestDatabase>>;
let store: AccountStore;
let transfers: Running;
let gateway: GatewayProcess;
let gatewayUrl: string;
let issuerUrl: string;
let issuer: { end(): Promise<void> };
/** Hats and unit of the last token that reached a service. */
let arrived: { hats?: unknown; unit?: unknown; sub?: string | undefined } | null = null;

async function startIssuer(): Promise<{ end(): Promise<void> }> {
  const port = new URL(issuerUrl).port;
  const child = fork(join(import.meta.dirname, 'main.ts'), {
    execArgv: [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: port,
      DATABASE_URL: db.url,
      XUEJI_ISSUER_KEY: keys.issuerKey,
      XUEJI_ACCOUNTS_KEY: keys.accountsKey,
      ...signInSettings(Number(port))(gatewayUrl, keys),
    },
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child, 'message'), exited.then(([code]) => Promise.reject(new Error(`the issuer ended with ${code}`)))]);
  return {
    async end() {
      child.kill('SIGKILL');
      await exited.catch(() => {});
    },
  };
}

beforeAll(async () => {
  const [gatewayPort = 0, issuerPort = 0] = await freePorts(2);
  gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  issuerUrl = `http://127.0.0.1:${issuerPort}`;
  keys = await ensureKeys(temporaryFolder('accounts'));
  db = await openTestDatabase({ entities: [], migrations: [] });
  store = createAccountStore(db.url);
  const resolvers = {
    Query: {
      transfers(_: unknown, __: unknown, { headers }: { headers: Record<string, unknown> }) {
        arrived = decodeJwt(String(headers.authorization).replace('Bearer ', ''));
        return { edges: [], pageInfo: { hasNextPage: false } };
      },
    },
  };
  transfers = await serveSubgraph(readSdl('transfers'), resolvers);
  const away = Object.fromEntries(['identity', 'enrolment', 'funding', 'statistics'].map((name) => [name, 'http://127.0.0.1:9/graphql']));
  // The gateway starts before the issuer does.
  gateway = await startGatewayProcess(
    keys,
    { ...away, transfers: `${transfers.url}/graphql` },
    { PORT: String(gatewayPort), ...signInSettings(issuerPort)(gatewayUrl, keys) },
  );
  issuer = await startIssuer();
  const person = async (login: string, posts: { unit: string; hats: ('registrar' | 'approver')[]; trainedOn?: string | null }[]) => {
    await store.setAccount(login, `${login}同志`, PASSWORD, { keep: true });
    for (const { unit, hats, trainedOn = '2026-01-01' } of posts)
      await store.setPost(login, { unit, unitName: `${unit}教育局学籍管理处`, hats, trainedOn });
  };
  await person('clerk', [{ unit: '410105', hats: ['registrar'] }]);
  await person('victim', [{ unit: '410106', hats: ['approver'] }]);
  await person('two', [
    { unit: '410105', hats: ['registrar'] },
    { unit: '410106', hats: ['approver'] },
  ]);
  await person('untrained', [{ unit: '410105', hats: ['registrar'], trainedOn: null }]);
  await person(
    'many',
    Array.from({ length: 20 }, (_, index) => ({ unit: String(410_100 + index), hats: ['registrar', 'approver'] })),
  );
}, 90_000);

afterAll(async () => {
  await gateway?.end();
  await issuer?.end();
  await transfers?.close();
  await store?.end();
  await db?.close();
});

type Page = { status: number; url: string; html: string; headers: Headers };

/** True for a page whose script sends its form, when the page's own policy lets the script run. */
async function sendsItself({ html, headers }: Page): Promise<boolean> {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (!script?.includes('document.forms[0].submit()')) return false;
  const allowed = headers.get('content-security-policy') ?? '';
  return (
    allowed.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`) && !allowed.includes("script-src 'unsafe-inline'")
  );
}

/** A browser: it keeps cookies, follows redirects and submits forms. */
class Browser {
  readonly jar = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...(cookie && { cookie }), ...init.headers } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const ends = /expires=([^;]+)/i.exec(line)?.[1];
    if (!value || (ends && Date.parse(ends) < Date.now())) this.jar.delete(name);
    else this.jar.set(name, value);
  }

  async open(url: string, init: RequestInit = {}): Promise<Page> {
    let response = await this.fetch(url, init);
    let at = url;
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 12; hops += 1) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      response = await this.fetch(at);
    }
    const page = { status: response.status, url: at, html: await response.text(), headers: response.headers };
    return (await sendsItself(page)) ? this.submit(page, {}) : page;
  }

  submit({ url, html }: Page, fields: Record<string, string>): Promise<Page> {
    const hidden = [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    const action = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', url).href;
    return this.open(action, { method: 'POST', body: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields }) });
  }

  begin(query = ''): Promise<Page> {
    return this.open(`${gatewayUrl}/session/sign-in${query}`);
  }

  async signIn(login: string, { password = PASSWORD, query = '' } = {}): Promise<Page> {
    return this.submit(await this.begin(query), { login, password });
  }

  async session(): Promise<Session> {
    return (await (await this.fetch(`${gatewayUrl}/session`)).json()) as Session;
  }

  ask(headers: Record<string, string> = {}): Promise<Response> {
    const body = JSON.stringify({ query: '{ transfers(first: 1) { pageInfo { hasNextPage } } }' });
    return this.fetch(`${gatewayUrl}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  }
}

type Session = {
  account: string;
  name: string;
  post: { id: string; unit: string; hats: string[] };
  posts: { id: string; unit: string }[];
  csrf: string;
  errors?: { extensions: { code: string } }[];
};

const signedIn = async (login: string): Promise<Browser & { csrf: string }> => {
  const browser = new Browser();
  await browser.signIn(login);
  return Object.assign(browser, { csrf: (await browser.session()).csrf });
};

describe('a person signs in', () => {
  test('and the cookie stands for a token of the post', async () => {
    const browser = new Browser();
    expect((await browser.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await browser.signIn('clerk', { query: '?to=/schema.graphql' })).toMatchObject({
      status: 200,
      url: `${gatewayUrl}/schema.graphql`,
    });
    const session = await browser.session();
    expect(session).toMatchObject({ account: 'clerk', name: 'clerk同志', post: { unit: '410105', hats: ['registrar'] } });
    expect((await browser.ask({ 'x-csrf-token': session.csrf })).status).toBe(200);
    expect(arrived).toMatchObject({ sub: 'clerk', hats: ['registrar'], unit: '410105' });
  });

  test('with two posts, and changes the post without a second password', async () => {
    const browser = new Browser();
    const choice = await browser.signIn('two');
    const [first = '', second = ''] = [...choice.html.matchAll(/name="post" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    await browser.submit(choice, { post: first });
    const before = await browser.session();
    expect(before.post.unit).toBe('410105');
    await browser.begin(`?post=${second}`);
    const after = await browser.session();
    expect(after).toMatchObject({ account: 'two', post: { unit: '410106', hats: ['approver'] } });
    expect(after.csrf).not.toBe(before.csrf);
  });

  test('but cannot take a post of somebody else', async () => {
    const browser = await signedIn('clerk');
    const [foreign] = await store.posts('victim');
    const page = await browser.begin(`?post=${foreign?.id}`);
    await browser.submit(page, { post: foreign?.id ?? '' });
    expect((await browser.session()).post.unit).toBe('410105');
  });

  test('but not with a post without training', async () => {
    expect((await new Browser().signIn('untrained')).status).toBe(403);
  });

  test('with 20 posts, and the cookie is small enough for browsers', async () => {
    const browser = new Browser();
    const choice = await browser.signIn('many');
    await browser.submit(choice, { post: /name="post" value="([^"]+)"/.exec(choice.html)?.[1] ?? '' });
    expect((await browser.session()).account).toBe('many');
    expect((browser.jar.get('xueji') ?? '').length).toBeLessThan(4000);
  });

  test('for the first time, and must choose a new password', async () => {
    await store.setAccount('newcomer', '新人', PASSWORD);
    await store.setPost('newcomer', { unit: '410105', unitName: '金水区', hats: ['registrar'], trainedOn: '2026-01-01' });
    const browser = new Browser();
    const change = await browser.signIn('newcomer');
    expect((await browser.submit(change, { fresh: PASSWORD, again: PASSWORD })).status).toBe(422);
    await browser.submit(change, { fresh: 'another long password', again: 'another long password' });
    expect((await browser.session()).account).toBe('newcomer');
  });

  test('and out: the cookie is gone and the refresh token is revoked', async () => {
    const tokens = `select 1 from issuer_records where kind = 'RefreshToken' and payload->>'accountId' like 'victim#%'`;
    const browser = await signedIn('victim');
    expect((await store.pool.query(tokens)).rowCount).toBe(1);
    expect((await browser.fetch(`${gatewayUrl}/session/sign-out`, { method: 'POST' })).status).toBe(403);
    const answer = await browser.fetch(`${gatewayUrl}/session/sign-out`, { method: 'POST', headers: { 'x-csrf-token': browser.csrf } });
    expect(((await answer.json()) as { to: string }).to).toMatch(`${issuerUrl}/session/end`);
    expect(browser.jar.has('xueji')).toBe(false);
    expect((await store.pool.query(tokens)).rowCount).toBe(0);
  });
});

describe('an attacker', () => {
  test.each([
    ['a form of another site, without the CSRF value', {}],
    ['a guessed CSRF value', { 'x-csrf-token': 'x'.repeat(43) }],
  ])('gets nothing by %s', async (_, headers) => {
    const browser = await signedIn('clerk');
    expect((await browser.ask(headers)).status).toBe(403);
    for (const path of ['/graphql/stream', '/operator/parked', '/ROSTERS'])
      expect((await browser.fetch(`${gatewayUrl}${path}`, { method: 'POST', headers, body: 'x=1' })).status).toBe(403);
  });

  test('gets nothing by the CSRF value of another session', async () => {
    const [victim, other] = [await signedIn('clerk'), await signedIn('victim')];
    expect((await victim.ask({ 'x-csrf-token': other.csrf })).status).toBe(403);
  });

  test.each([
    ['the graph by GET', '/graphql?query={__typename}', {}],
    ['the graph by GET in capitals', '/GRAPHQL?query={__typename}', {}],
    ['a stream by GET', '/graphql/stream?query=subscription{transferEvents{id}}', {}],
    ['the feed from another site', '/feed', { 'sec-fetch-site': 'cross-site' }],
    ['a file from a neighbour site', '/files/x', { 'sec-fetch-site': 'same-site' }],
  ])('makes no browser read %s', async (_, path, headers) => {
    const browser = await signedIn('clerk');
    const answer = await browser.fetch(`${gatewayUrl}${path}`, { headers: { 'apollo-require-preflight': 'true', ...headers } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toMatch(/UNAUTHENTICATED/);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x=1',
  ])('sends nobody to %s after sign-in', async (to) => {
    const page = await new Browser().signIn('clerk', { query: `?to=${encodeURIComponent(to)}` });
    expect(new URL(page.url).origin).toBe(gatewayUrl);
  });

  test('cannot fix a session: a sign-in makes a new cookie, and a code of one browser does not serve another', async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    await attacker.signIn('clerk');
    const prepared = attacker.jar.get('xueji') ?? '';
    victim.jar.set('xueji', prepared);
    await victim.signIn('victim');
    expect((await victim.session()).account).toBe('victim');
    expect(victim.jar.get('xueji')).not.toBe(prepared);
  });

  test('cannot use a code twice, nor in another browser', async () => {
    const [browser, other] = [new Browser(), new Browser()];
    const page = await browser.begin();
    await other.begin();
    const { login, password } = { login: 'clerk', password: PASSWORD };
    const action = new URL(/action="([^"]+)"/.exec(page.html)?.[1] ?? '', page.url).href;
    let at = action;
    let answer = await browser.fetch(action, { method: 'POST', body: new URLSearchParams({ login, password }) });
    while (!at.startsWith(`${gatewayUrl}/session/callback`)) {
      at = new URL(answer.headers.get('location') ?? '', at).href;
      if (!at.startsWith(`${gatewayUrl}/session/callback`)) answer = await browser.fetch(at);
    }
    await other.fetch(at);
    expect((await other.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const flow = browser.jar.get('xueji-flow') ?? '';
    await browser.fetch(at);
    expect((await browser.session()).account).toBe('clerk');
    browser.jar.delete('xueji');
    browser.jar.set('xueji-flow', flow);
    await browser.fetch(at);
    expect((await browser.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('cannot change a cookie, nor bring one of another installation', async () => {
    const browser = await signedIn('clerk');
    const whole = browser.jar.get('xueji') ?? '';
    const { createSealer } = await import('../../gateway/session-cookie.ts');
    const foreign = await createSealer('ab'.repeat(32)).seal('session', { csrf: 'x', accessToken: 'x', until: Date.now() + 1e6 }, 600);
    for (const cookie of [`${whole.slice(0, -2)}AA`, whole.slice(0, 100), foreign, '', '..', 'e30.e30.e30.e30.e30']) {
      browser.jar.set('xueji', cookie);
      expect((await browser.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await browser.ask({ 'x-csrf-token': 'x' })).status).toBe(401);
    }
  });

  test.each([
    ['the login page', async () => new Browser().begin()],
    ['an error page', async () => new Browser().open(`${issuerUrl}/auth?client_id=nobody`)],
    ['the page of a sign-in that does not exist', async () => new Browser().open(`${issuerUrl}/sign-in/nothing`)],
    ['the sign-out page', async () => new Browser().open(`${issuerUrl}/session/end`)],
  ])('cannot frame %s or run a script in it', async (_, open) => {
    const { headers, html } = await open();
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(html).not.toMatch(/<script|node_modules|\bat .*\.ts:/);
  });

  test('puts no markup into the login page', async () => {
    const markup = '"><script>alert(1)</script>';
    const page = await new Browser().signIn(markup, { password: markup });
    expect(page.status).toBe(401);
    expect(page.html).toContain('&quot;&gt;&lt;script&gt;');
    expect(page.html).not.toContain('<script');
    const error = await new Browser().open(`${issuerUrl}/auth?client_id=${encodeURIComponent(markup)}&scope=${encodeURIComponent(markup)}`);
    expect(error.html).not.toContain('<script');
  });

  test('breaks nothing by odd text, and sees nothing of the program', async () => {
    const browser = new Browser();
    const page = await browser.begin();
    for (const login of ['\0', '\ud800', "' or 1=1 --", 'x'.repeat(5000), '％００'])
      expect((await browser.submit(page, { login, password: '\0' })).status).toBe(401);
    expect((await browser.submit(page, { login: 'x', password: 'x'.repeat(20_000) })).html).not.toMatch(/node_modules|\bat .*\.ts:/);
  });

  test('learns nothing about which accounts exist: the same words, and a lock after five tries for both', async () => {
    await store.setAccount('known', '有人', PASSWORD, { keep: true });
    const tries = async (login: string) => {
      const browser = new Browser();
      const page = await browser.begin();
      const answers: string[] = [];
      for (let count = 0; count < 7; count += 1) {
        const { status, html } = await browser.submit(page, { login, password: 'wrong' });
        answers.push(`${status} ${/role="alert">([^<]+)/.exec(html)?.[1]}`);
      }
      return answers;
    };
    const known = await tries('known');
    expect(await tries('nobody')).toEqual(known);
    expect(known.map((answer) => answer.slice(0, 3))).toEqual(['401', '401', '401', '401', '401', '429', '429']);
    expect((await new Browser().signIn('known')).status).toBe(429);
    await store.unlock('known');
    expect((await new Browser().signIn('known')).status).toBe(403);
  });

  test('learns nothing by the clock: an unknown account takes as long as a known one', async () => {
    const timeOf = async (login: string) => {
      const times: number[] = [];
      for (let count = 0; count < 15; count += 1) {
        await store.unlock(login);
        const begun = performance.now();
        await store.verifyPassword(login, 'wrong');
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[7] ?? 0;
    };
    const [known, unknown] = [await timeOf('known'), await timeOf('nobody at all')];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});

describe('an operator', () => {
  test('needs a code of an authenticator app, each of which works once', async () => {
    await store.setAccount('ops', '运维', PASSWORD, { keep: true });
    await store.setPost('ops', { unit: 'CN', unitName: '全国', hats: ['operator'], trainedOn: '2026-01-01' });
    const browser = new Browser();
    const enrol = await browser.signIn('ops');
    const secret = /<code[^>]*>([A-Z2-7]+)</.exec(enrol.html)?.[1] ?? '';
    const rightCode = await codeOfApp(secret);
    const wrongCode = rightCode === '000000' ? '111111' : '000000';
    for (const code of [wrongCode, '', '12345x']) expect((await browser.submit(enrol, { code })).status).toBe(401);
    expect((await browser.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await browser.submit(enrol, { code: rightCode });
    expect((await browser.session()).post.hats).toEqual(['operator']);
    const second = new Browser();
    const page = await second.signIn('ops');
    expect(page.html).not.toContain('<code');
    expect((await second.submit(page, { code: rightCode })).status).toBe(401);
    await second.submit(page, { code: await codeOfApp(secret, 30) });
    expect((await second.session()).account).toBe('ops');
  });

  test('who guesses codes is locked, also with a right password between the codes', async () => {
    await store.setAccount('guessed', '被猜', PASSWORD, { keep: true });
    const seen: string[] = [];
    for (let count = 0; count < 6; count++) {
      expect((await store.verifyPassword('guessed', PASSWORD)).outcome).toBe('right');
      seen.push(await store.verifyCode('guessed', 'no code', 'JBSWY3DPEHPK3PXP'));
    }
    expect(seen).toEqual(['wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'locked']);
    await store.unlock('guessed');
    expect(await store.verifyCode('guessed', 'no code', 'JBSWY3DPEHPK3PXP')).toBe('wrongCode');
  });

  test('who takes the post of an operator from another post needs the code too', async () => {
    await store.setAccount('both', '兼任', PASSWORD, { keep: true });
    await store.setPost('both', { unit: '410105', unitName: '金水区', hats: ['registrar'], trainedOn: '2026-01-01' });
    await store.setPost('both', { unit: 'CN', unitName: '全国', hats: ['operator'], trainedOn: '2026-01-01' });
    const [clerk, operator] = await store.posts('both');
    const browser = new Browser();
    await browser.submit(await browser.signIn('both'), { post: clerk?.id ?? '' });
    expect((await browser.session()).post.hats).toEqual(['registrar']);
    const page = await browser.begin(`?post=${operator?.id}`);
    expect(page.html).toContain('name="code"');
    expect((await browser.submit(page, { code: '', post: operator?.id ?? '' })).status).toBe(401);
    expect((await browser.session()).post.hats).toEqual(['registrar']);
  });
});

describe('rights and outages', () => {
  test('an account that was not used for 180 days is sealed, until it gets a new password', async () => {
    await store.setAccount('sleeper', '久未登录', PASSWORD, { keep: true });
    await store.setPost('sleeper', { unit: '410105', unitName: '金水区', hats: ['registrar'], trainedOn: '2026-01-01' });
    await store.pool.query(`update accounts set used_at = now() - interval '181 days' where login = 'sleeper'`);
    expect((await new Browser().signIn('sleeper')).status).toBe(401);
    await store.setAccount('sleeper', '久未登录', PASSWORD, { keep: true });
    expect((await new Browser().signIn('sleeper', { query: '?to=/schema.graphql' })).status).toBe(200);
  });

  test('a post that is taken away gives no further token', async () => {
    const { createSealer } = await import('../../gateway/session-cookie.ts');
    const sealer = createSealer(keys.sessionKey);
    const browser = await signedIn('victim');
    /** The same session, whose access token is at its end. */
    const age = async () => {
      const session = await sealer.open<object>('session', browser.jar.get('xueji'));
      browser.jar.set('xueji', await sealer.seal('session', { ...session, until: Date.now() - 1 }, 600));
    };
    await age();
    expect((await browser.session()).account).toBe('victim');
    await age();
    await store.removePost('victim', '410106');
    expect((await browser.session()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('while the issuer is down, sessions go on, sign-in says so, and both recover', async () => {
    const { createSealer } = await import('../../gateway/session-cookie.ts');
    const sealer = createSealer(keys.sessionKey);
    const browser = await signedIn('clerk');
    const session = await sealer.open<object>('session', browser.jar.get('xueji'));
    await issuer.end();
    expect((await browser.ask({ 'x-csrf-token': browser.csrf })).status).toBe(200);
    browser.jar.set('xueji', await sealer.seal('session', { ...session, until: Date.now() - 1 }, 600));
    expect((await browser.ask({ 'x-csrf-token': browser.csrf })).status).toBe(503);
    expect((await browser.fetch(`${gatewayUrl}/session`)).status).toBe(503);
    for (const path of ['/', '/schema.graphql']) expect((await browser.fetch(`${gatewayUrl}${path}`)).status).toBe(200);
    issuer = await startIssuer();
    expect((await browser.ask({ 'x-csrf-token': browser.csrf })).status).toBe(200);
  });
});

test('one address has 100 wrong tries, also when they come at the same time', async () => {
  const browser = new Browser();
  const { url } = await browser.begin();
  const tries = Array.from({ length: 130 }, (_, index) =>
    browser.fetch(url, { method: 'POST', body: new URLSearchParams({ login: `stranger ${index}`, password: 'wrong' }) }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(100);
}, 60_000);
