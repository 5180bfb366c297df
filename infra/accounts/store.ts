/** Accounts, their posts, and the issuer's own records, in the database `accounts`. */
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';
import type { Hat } from '../runtime/actor.ts';
import { dateInChina } from '../runtime/clock.ts';
import { hasFactor, SECOND_FACTORS, useCode } from './second-factor.ts';

export type Post = {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly hats: readonly Hat[];
  readonly trainedOn: string | null;
};
export type Account = { readonly login: string; readonly name: string; readonly mustChange: boolean };
export type NewPost = { unit: string; unitName: string; hats: readonly Hat[]; trainedOn: string | null };

/** The answer to a password. `locked` is the same for a login that exists and one that does not. */
export type Verdict = { readonly outcome: 'right'; readonly account: Account } | { readonly outcome: 'wrong' | 'locked' };

const MOST_FAILURES = 5;
const LOCKED_MINUTES = 15;
/** An account that was not used for so long is sealed. An operator opens it again with a new password. */
const SEALED_AFTER_DAYS = 180;

/** Every process may run these at its start: each only adds what is missing. */
const TABLES = [
  `create table if not exists accounts (
     login text primary key,
     name text not null,
     password text not null,
     must_change boolean not null default true,
     used_at timestamptz not null default now()
   )`,
  `create table if not exists posts (
     id uuid primary key default gen_random_uuid(),
     login text not null references accounts on delete cascade,
     unit text not null,
     unit_name text not null,
     hats text[] not null check (cardinality(hats) > 0),
     trained_on date,
     unique (login, unit)
   )`,
  // A login that no account has is counted too, so that an answer does not tell whether an account exists.
  `create table if not exists failed_tries (
     login text primary key,
     failures int not null,
     locked_until timestamptz,
     last_at timestamptz not null default now()
   )`,
  `create table if not exists issuer_records (
     kind text not null,
     id text not null,
     payload jsonb not null,
     grant_id text,
     uid text,
     expires_at timestamptz,
     primary key (kind, id)
   )`,
  SECOND_FACTORS,
  'create index if not exists issuer_records_by_grant on issuer_records (grant_id) where grant_id is not null',
  'create index if not exists issuer_records_by_uid on issuer_records (uid) where uid is not null',
  'create index if not exists issuer_records_by_end on issuer_records (expires_at)',
];

export type AccountStore = ReturnType<typeof createAccountStore>;

export function createAccountStore(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5 });
  // A connection that is lost while idle must not end the process.
  pool.on('error', () => {});
  // An unknown login costs as much time as a known one.
  const decoy = hash('no account has this password');

  const store = {
    pool,
    end: () => pool.end(),
    async prepare(): Promise<void> {
      for (const statement of TABLES) await pool.query(statement);
    },
    /** Adds an account, or gives an existing one a new password. Its owner changes the password at the next sign-in, unless `keep` is set. */
    async setAccount(login: string, name: string, password: string, { keep = false } = {}): Promise<void> {
      await pool.query(
        `insert into accounts (login, name, password, must_change) values ($1, $2, $3, $4)
         on conflict (login) do update set name = excluded.name, password = excluded.password, must_change = excluded.must_change, used_at = now()`,
        [loginForm(login), name, await hash(password), !keep],
      );
      await store.unlock(login);
    },
    /** Gives an account a post, or changes the hats of its post at the same unit. */
    async setPost(login: string, { unit, unitName, hats, trainedOn }: NewPost): Promise<void> {
      await pool.query(
        `insert into posts (login, unit, unit_name, hats, trained_on) values ($1, $2, $3, $4, $5)
         on conflict (login, unit) do update set unit_name = excluded.unit_name, hats = excluded.hats, trained_on = excluded.trained_on`,
        [loginForm(login), unit, unitName, hats, trainedOn],
      );
    },
    async removePost(login: string, unit: string): Promise<boolean> {
      const { rowCount } = await pool.query('delete from posts where login = $1 and unit = $2', [loginForm(login), unit]);
      return rowCount === 1;
    },
    async findAccount(login: string): Promise<Account | null> {
      const { rows } = await pool.query<Account>('select login, name, must_change as "mustChange" from accounts where login = $1', [login]);
      return rows[0] ?? null;
    },
    /** The posts whose holder is trained (先培训、后上岗). */
    async usablePosts(login: string): Promise<Post[]> {
      return (await store.posts(login)).filter(({ trainedOn }) => trainedOn !== null && trainedOn <= dateInChina(new Date()));
    },
    async posts(login: string): Promise<Post[]> {
      const { rows } = await pool.query<Post>(
        `select id, unit, unit_name as "unitName", hats, to_char(trained_on, 'YYYY-MM-DD') as "trainedOn" from posts where login = $1 order by unit`,
        [login],
      );
      return rows;
    },
    async list(): Promise<Account[]> {
      return (await pool.query<Account>('select login, name, must_change as "mustChange" from accounts order by login')).rows;
    },
    async verifyPassword(typed: string, password: string): Promise<Verdict> {
      const login = loginForm(typed);
      // The failure is counted before the password is looked at, so that tries at the same time cannot get past the limit.
      if (!(await countTry(login))) return { outcome: 'locked' };
      const { rows } = await pool.query<Account & { password: string; sealed: boolean }>(
        `select login, name, must_change as "mustChange", password, used_at < now() - make_interval(days => $2) as sealed from accounts where login = $1`,
        [login, SEALED_AFTER_DAYS],
      );
      const [found] = rows;
      const right = await verify(found?.password ?? (await decoy), password);
      if (!found || !right || found.sealed) return { outcome: 'wrong' };
      await pool.query('delete from failed_tries where login = $1', [login]);
      await pool.query('update accounts set used_at = now() where login = $1', [login]);
      return { outcome: 'right', account: { login: found.login, name: found.name, mustChange: found.mustChange } };
    },
    hasFactor: (login: string) => hasFactor(pool, login),
    /** Codes have a count of their own. Otherwise each right password would give five more tries to guess a code. */
    async verifyCode(login: string, code: string, fresh?: string): Promise<'right' | 'wrongCode' | 'locked'> {
      if (!(await countTry(codesOf(login)))) return 'locked';
      if (!(await useCode(pool, login, code, fresh))) return 'wrongCode';
      await pool.query('delete from failed_tries where login = $1', [codesOf(login)]);
      return 'right';
    },
    async changePassword(login: string, password: string): Promise<void> {
      await pool.query('update accounts set password = $2, must_change = false where login = $1', [login, await hash(password)]);
    },
    async hasPassword(login: string, password: string): Promise<boolean> {
      const { rows } = await pool.query<{ password: string }>('select password from accounts where login = $1', [login]);
      return rows[0] !== undefined && verify(rows[0].password, password);
    },
    /** A new first password. It unseals the account, removes the second factor, and ends all sessions of the person. Null for an unknown account. */
    async reset(login: string, password: string): Promise<Account | null> {
      const account = await store.findAccount(loginForm(login));
      if (!account) return null;
      await store.setAccount(account.login, account.name, password);
      await pool.query('delete from second_factors where login = $1', [account.login]);
      await pool.query(`delete from issuer_records where starts_with(payload->>'accountId', $1 || '#')`, [account.login]);
      return account;
    },
    /** False when the account has no post at this unit. */
    async train(login: string, unit: string, trainedOn: string): Promise<boolean> {
      const { rowCount } = await pool.query('update posts set trained_on = $3 where login = $1 and unit = $2', [
        loginForm(login),
        unit,
        trainedOn,
      ]);
      return rowCount === 1;
    },
    /** Ends the lock after wrong passwords and the one after wrong codes. */
    async unlock(login: string): Promise<void> {
      await pool.query('delete from failed_tries where login = any($1)', [[loginForm(login), codesOf(loginForm(login))]]);
    },
    /** Removes what has ended. */
    async prune(): Promise<void> {
      await pool.query('delete from issuer_records where expires_at < now()');
      await pool.query(`delete from failed_tries where last_at < now() - interval '1 day'`);
    },
  };

  /** Counts a try. False while the login is locked. A lock that has ended begins a new count. */
  async function countTry(login: string): Promise<boolean> {
    const { rows } = await pool.query<{ open: boolean }>(
      `insert into failed_tries as t (login, failures) values ($1, 1)
       on conflict (login) do update set
         failures = case when t.locked_until <= now() then 1 else t.failures + 1 end,
         locked_until = case when t.locked_until > now() then t.locked_until
                             when t.locked_until is null and t.failures + 1 > $2 then now() + make_interval(mins => $3) end,
         last_at = now()
       returning locked_until is null as open`,
      [login, MOST_FAILURES, LOCKED_MINUTES],
    );
    return rows[0]?.open ?? false;
  }
  return store;
}

/** Logins are compared without regard to width, case and surrounding space. PostgreSQL refuses a text with U+0000. */
export const loginForm = (typed: string): string => typed.replaceAll('\0', '').normalize('NFKC').trim().toLowerCase().slice(0, 100);

/** Under which name wrong codes of an account are counted. No login can be equal to it, because logins have no capital letters. */
const codesOf = (login: string): string => `CODES ${login}`;
