/**
 * `npm run --silent token -- --role registrar --unit 410105 [--user NAME]`: prints a token of the demo issuer for the system that runs in this home.
 * A unit is `CN`, a region's code of any level, or a school's ten-digit code. The command also registers a partner for its unit, as an operator would
 * do.
 */
import { parseArgs } from 'node:util';
import { HATS, type Hat } from '../runtime/actor.ts';
import { pathOfRegion } from '../runtime/scope.ts';
import { homeFolder, reasonOf } from './home.ts';
import { ensureKeys, type Keys, signToken } from './keys.ts';
import { findRunning } from './run-file.ts';

const USAGE = `usage: npm run --silent token -- --role ${HATS.join('|')}[,…] --unit CN|410000|410105|2141000123 [--user NAME]`;

function readArguments(): { hats: Hat[]; unit: string; user: string | undefined } {
  const { role = '', unit = 'CN', user } = readOptions();
  const hats = role.split(',').filter((hat): hat is Hat => HATS.some((known) => known === hat));
  if (hats.length === 0 || hats.length !== role.split(',').length) throw new Error(`--role ${role || '(none)'}: no such role. ${USAGE}`);
  return { hats, unit, user };
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { role: text, unit: text, user: text } }).values;
  } catch (error) {
    throw new Error(`${reasonOf(error)}. ${USAGE}`);
  }
}

async function tokenFor({ hats, unit, user }: { hats: Hat[]; unit: string; user: string | undefined }): Promise<string> {
  const keys = await ensureKeys(homeFolder());
  const isSchool = /^\d{10}$/.test(unit);
  if (!isSchool && pathOfRegion(unit) === null) throw new Error(`--unit ${unit}: neither CN nor a code of a region or school. ${USAGE}`);
  const sub = user ?? `demo-${hats.join('+')}-${unit}`;
  if (hats.includes('partner')) await registerPartner(keys, sub, isSchool ? await pathOfSchool(keys, unit) : (pathOfRegion(unit) ?? ''));
  return signToken(keys, { sub, hats, unit });
}

const REGISTER = `mutation ($input: RegisterPartnerInput!) { registerPartner(input: $input) { __typename } }`;

/** Registers the partner. If no system runs, the user can call the command again later. */
async function registerPartner(keys: Keys, clientId: string, path: string): Promise<void> {
  if (!findRunning(homeFolder())?.gatewayUrl)
    return console.error(`${clientId}: no system is running, so this partner is not registered yet.`);
  const input = { idempotencyKey: `demo-${clientId}`, clientId, name: `演示 ${clientId}`, units: [path] };
  const done = await ask<{ registerPartner: { __typename: string } }>(keys, 'operator', REGISTER, { input });
  // Written to stderr, because scripts read the token from stdout.
  if (done?.registerPartner.__typename === 'PartnerRegistered')
    console.error(`${clientId}: this command has registered it as a partner for the unit ${path || 'CN'}.`);
}

async function pathOfSchool(keys: Keys, code: string): Promise<string> {
  const query = 'query ($code: String!) { schoolByCode(code: $code) { path } }';
  const data = await ask<{ schoolByCode: { path: string } | null }>(keys, 'reader', query, { code });
  if (!data) throw new Error(`--unit ${code}: the code of a school can only be looked up in a running system. Run npm start first.`);
  if (!data.schoolByCode) throw new Error(`--unit ${code}: no school has this code.`);
  return data.schoolByCode.path;
}

/** Queries the system that runs in this home. Null when none runs or it returns no data. */
async function ask<Data>(keys: Keys, hat: Hat, query: string, variables: object): Promise<Data | null> {
  const gatewayUrl = findRunning(homeFolder())?.gatewayUrl;
  if (!gatewayUrl) return null;
  const token = await signToken(keys, { sub: 'demo-token', hats: [hat], unit: 'CN', path: '' }, { expiresInSeconds: 60 });
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data?: Data };
  return data ?? null;
}

try {
  console.log(await tokenFor(readArguments()));
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}
