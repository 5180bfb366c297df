/** Our own issuer beside the local system, and the demo's accounts in it. */
import { join } from 'node:path';
import { createAccountStore, type NewPost } from '../accounts/store.ts';
import type { Hat } from '../runtime/actor.ts';
import { type Child, startNode } from './child.ts';
import { createDatabases } from './databases.ts';
import { createGatewayCaller } from './demo/gateway-caller.ts';
import { projectRoot } from './home.ts';
import { ensureSecret, type Keys, signToken } from './keys.ts';

export type AccountsPlace = { home: string; databaseServerUrl: string; namespace?: string; keys: Keys; gatewayUrl: string; port: number };

const READY_WITHIN_MS = 30_000;
/** A process that ends is started again after this time, so that a lasting fault does not use a processor. */
const AGAIN_AFTER_MS = 2000;

export const issuerUrl = (port: number): string => `http://127.0.0.1:${port}`;

/** Settings of the gateway for an issuer at this port. */
export const signInSettings =
  (port: number) =>
  (gatewayUrl: string, { sessionKey, clientSecret }: Keys): Record<string, string> => ({
    XUEJI_OIDC_ISSUER: issuerUrl(port),
    XUEJI_OIDC_CLIENT_SECRET: clientSecret,
    XUEJI_PUBLIC_URL: gatewayUrl,
    XUEJI_SESSION_KEY: sessionKey,
  });

export type Accounts = { databaseUrl: string; stop(): Promise<void> };

/** Starts the issuer, and starts it again whenever it ends. Resolves when it is ready for the first time. */
export async function startAccounts(place: AccountsPlace, onEnd: (logFile: string) => void): Promise<Accounts> {
  const [databaseUrl = ''] = await createDatabases(place.databaseServerUrl, [`${(place.namespace ?? '').replaceAll('-', '_')}accounts`]);
  const { home, keys, gatewayUrl, port } = place;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    XUEJI_ISSUER_KEY: keys.issuerKey,
    XUEJI_ACCOUNTS_KEY: keys.accountsKey,
    ...signInSettings(port)(gatewayUrl, keys),
  };
  const main = join(projectRoot, 'infra/accounts/main.ts');
  let stopping = false;
  let current: Child | undefined;
  const run = async (): Promise<void> => {
    if (stopping) return;
    const child = startNode({ name: 'accounts', home, main, env, rank: 2, readyWithinMs: READY_WITHIN_MS });
    current = child;
    void child.exited.then(() => {
      if (stopping) return;
      onEnd(child.logFile);
      setTimeout(() => void run().catch(() => {}), AGAIN_AFTER_MS).unref();
    });
    await child.ready;
  };
  await run();
  const stop = async (): Promise<void> => {
    stopping = true;
    await current?.end();
  };
  return { databaseUrl, stop };
}

export type DemoAccount = { login: string; what: string; posts: { unit: string; hats: readonly Hat[] }[] };

/** One account for each kind of user, on the schools of the demo. */
function demoAccounts(school: string, otherSchool: string): readonly DemoAccount[] {
  const county = '410105';
  return [
    { login: 'school', what: '转入校 学籍管理员 registrar of a school', posts: [{ unit: school, hats: ['registrar'] }] },
    { login: 'principal', what: '转入校 主管领导 approver of that school', posts: [{ unit: school, hats: ['approver'] }] },
    {
      login: 'school2',
      what: '转出校 registrar and approver of a school in Guangdong',
      posts: [{ unit: otherSchool, hats: ['registrar', 'approver'] }],
    },
    { login: 'county', what: '县教育局 county bureau', posts: [{ unit: county, hats: ['registrar', 'approver'] }] },
    { login: 'city', what: '市教育局 city bureau', posts: [{ unit: '410100', hats: ['registrar', 'approver'] }] },
    { login: 'province', what: '省教育厅 province', posts: [{ unit: '410000', hats: ['registrar', 'approver'] }] },
    { login: 'office', what: '项目办公室 programme office', posts: [{ unit: county, hats: ['office'] }] },
    { login: 'ministry', what: '教育部 统计 reader of the nation', posts: [{ unit: 'CN', hats: ['reader'] }] },
    { login: 'operator', what: '系统运维 operator (needs an authenticator app)', posts: [{ unit: 'CN', hats: ['operator'] }] },
    { login: 'partner', what: '合作系统 partner system (the operator registers it)', posts: [{ unit: 'CN', hats: ['partner'] }] },
    {
      login: 'two-posts',
      what: '两个岗位 a person with two posts',
      posts: [
        { unit: school, hats: ['registrar'] },
        { unit: county, hats: ['approver'] },
      ],
    },
  ];
}

/** Adds the accounts of the demo. All have the same password, which is made for this home. */
export async function addDemoAccounts(
  { home, gatewayUrl, keys }: AccountsPlace,
  databaseUrl: string,
): Promise<{ password: string; accounts: readonly DemoAccount[] }> {
  const password = ensureSecret(join(home, 'keys'), 'demo-password').slice(0, 16);
  const nameOf = namesFrom(gatewayUrl, await signToken(keys, { sub: 'demo', hats: ['reader'], unit: 'CN' }, { expiresInSeconds: 60 }));
  const accounts = demoAccounts(await nameOf.schoolIn('410105'), await nameOf.schoolIn('440106'));
  const store = createAccountStore(databaseUrl);
  try {
    const known = new Set((await store.list()).map(({ login }) => login));
    for (const { login, what, posts } of accounts.filter(({ login: name }) => !known.has(name))) {
      await store.setAccount(login, what.split(' ')[0] ?? login, password, { keep: true });
      for (const { unit, hats } of posts)
        await store.setPost(login, { unit, hats, unitName: await nameOf.unit(unit), trainedOn: '2026-01-01' } satisfies NewPost);
    }
  } finally {
    await store.end();
  }
  return { password, accounts };
}

/** Asks the graph for the codes and names of units. */
function namesFrom(gatewayUrl: string, token: string) {
  const { ask } = createGatewayCaller(gatewayUrl);
  type Named = { readonly named: { readonly name: string } | null };
  type Schools = {
    readonly region: { readonly schools: { readonly edges: readonly { readonly node: { readonly code: string } }[] } } | null;
  };
  const SCHOOLS = 'query ($code: ID!) { region(code: $code) { schools(first: 1) { edges { node { code } } } } }';
  const SCHOOL = 'query ($code: String!) { named: schoolByCode(code: $code) { name } }';
  const REGION = 'query ($code: ID!) { named: region(code: $code) { name } }';
  return {
    /** The county itself when it has no school. */
    schoolIn: async (code: string) => (await ask<Schools>(token, SCHOOLS, { code })).region?.schools.edges[0]?.node.code ?? code,
    unit: async (code: string) => (await ask<Named>(token, /^\d{10}$/.test(code) ? SCHOOL : REGION, { code })).named?.name ?? code,
  };
}
