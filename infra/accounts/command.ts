/**
 * `npm run accounts -- COMMAND`: the accounts of our own issuer, for the operator of a small installation. Without DATABASE_URL it works on the system
 * that `npm start` runs in this home.
 */
import { randomBytes } from 'node:crypto';
import { homeFolder } from '../local/home.ts';
import { findRunning } from '../local/run-file.ts';
import { HATS, type Hat } from '../runtime/actor.ts';
import { pathOfRegion } from '../runtime/scope.ts';
import { type AccountStore, createAccountStore, loginForm } from './store.ts';

const USAGE = `npm run accounts -- COMMAND
  list                                 all accounts and their posts
  add LOGIN NAME                       a new account; prints its first password
  post LOGIN UNIT UNITNAME HATS        gives a post, or changes its hats; HATS: ${HATS.join('|')}, comma-separated
  train LOGIN UNIT YYYY-MM-DD          the day of the training; the post works from that day on
  unpost LOGIN UNIT                    takes a post away; its holder loses the rights within 5 minutes
  unlock LOGIN                         ends a lock after wrong passwords
  reset LOGIN                          a new first password; also opens a sealed account and removes the authenticator app
Without DATABASE_URL, the command works on the system that npm start runs in this home.`;

class Refused extends Error {}

type Command = { readonly words: number; run(store: AccountStore, ...words: string[]): Promise<string> };

const COMMANDS: Readonly<Record<string, Command>> = {
  list: { words: 0, run: list },
  add: { words: 2, run: add },
  post: { words: 4, run: post },
  train: { words: 3, run: train },
  unpost: {
    words: 2,
    async run(store, login = '', unit = '') {
      need(await store.removePost(login, unit), `${login} has no post at ${unit}`);
      return 'The post is gone.';
    },
  },
  unlock: {
    words: 1,
    async run(store, login = '') {
      await accountOf(store, login);
      await store.unlock(login);
      return `${login} may sign in again.`;
    },
  },
  reset: {
    words: 1,
    async run(store, login = '') {
      const password = firstPassword();
      need(await store.reset(login, password), `there is no account ${login}`);
      return `The first password of ${login}: ${password}`;
    },
  },
};

/** 16 characters. Its owner changes it at the first sign-in. */
const firstPassword = (): string => randomBytes(12).toString('base64url');

function need<Value>(value: Value, otherwise: string): NonNullable<Value> {
  if (!value) throw new Refused(otherwise);
  return value;
}

const accountOf = async (store: AccountStore, login: string) =>
  need(await store.findAccount(loginForm(login)), `there is no account ${login}`);

async function list(store: AccountStore): Promise<string> {
  const lines: string[] = [];
  for (const { login, name, mustChange } of await store.list()) {
    lines.push(`${login}  ${name}${mustChange ? '  (first password)' : ''}`);
    for (const { unit, unitName, hats, trainedOn } of await store.posts(login))
      lines.push(`    ${unit}  ${unitName}  ${hats.join(',')}  ${trainedOn ? `trained ${trainedOn}` : 'not trained'}`);
  }
  return lines.join('\n') || 'There are no accounts.';
}

async function add(store: AccountStore, login = '', name = ''): Promise<string> {
  // '#' separates the account from the post in a subject of the issuer.
  if (!/^[\p{L}\p{N}._@-]{1,100}$/u.test(login)) throw new Refused(`${login}: an account is letters, digits, '.', '_', '@' and '-'`);
  if (await store.findAccount(loginForm(login))) throw new Refused(`the account ${login} exists; use reset for a new password`);
  const password = firstPassword();
  await store.setAccount(login, name, password);
  return `The first password of ${login}: ${password}`;
}

async function post(store: AccountStore, login = '', unit = '', unitName = '', names = ''): Promise<string> {
  await accountOf(store, login);
  if (!/^\d{10}$/.test(unit) && pathOfRegion(unit) === null) throw new Refused(`${unit} is neither CN nor a code of a region or school`);
  const hats = names.split(',');
  const wrong = hats.filter((hat) => !(HATS as readonly string[]).includes(hat));
  if (wrong.length > 0) throw new Refused(`${wrong.join(', ') || '(none)'}: no such hat; there are ${HATS.join(', ')}`);
  const before = (await store.posts(loginForm(login))).find((one) => one.unit === unit);
  await store.setPost(login, { unit, unitName, hats: hats as Hat[], trainedOn: before?.trainedOn ?? null });
  return before?.trainedOn ? 'The post is changed.' : `The post works after: npm run accounts -- train ${login} ${unit} YYYY-MM-DD`;
}

async function train(store: AccountStore, login = '', unit = '', day = ''): Promise<string> {
  const date = new Date(day);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) throw new Refused(`${day} is not a day such as 2026-09-01`);
  need(await store.train(login, unit, day), `${login} has no post at ${unit}`);
  return `${login} may use the post at ${unit} from ${day} on.`;
}

function databaseUrl(): string {
  const running = process.env.DATABASE_URL ?? findRunning(homeFolder())?.databaseUrls?.identity;
  if (!running) throw new Refused('nothing runs in this home: start it with npm start, or set DATABASE_URL to the database of accounts');
  return process.env.DATABASE_URL ?? Object.assign(new URL(running), { pathname: '/accounts' }).href;
}

async function main([name = '', ...words]: string[]): Promise<string> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || words.length !== command.words) throw new Refused(USAGE);
  const store = createAccountStore(databaseUrl());
  try {
    await store.prepare();
    return await command.run(store, ...words);
  } finally {
    await store.end();
  }
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
